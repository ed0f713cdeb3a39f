// Runs before the first paint: the reader's colours and language, so that neither flashes.
(() => {
  const saved = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = saved('prodvor-theme');
  const dark = theme === 'dark' || (theme !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  const root = document.documentElement;
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.querySelector('meta[name="theme-color"]').setAttribute('content', dark ? '#0f1317' : '#f3f2ee');
  const locale = saved('prodvor-locale');
  if (locale === 'en' || locale === 'ru') root.lang = locale;
})();
