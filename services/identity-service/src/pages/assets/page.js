// Without this script every page still works; it only adds the button that shows a password and saves a click at sign-out.
for (const button of document.querySelectorAll('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  const show = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? button.dataset.hide : show;
    button.setAttribute('aria-pressed', String(shown));
    input.focus();
  });
}
document.querySelector('[data-submit]')?.click();
