// The provider's answer to a sign-in without questions, handed to the page that asked from its hidden frame.
if (window.parent !== window) {
  window.parent.postMessage(
    { source: 'oidc-client', url: window.location.href, keepOpen: false },
    window.location.origin,
  );
}
