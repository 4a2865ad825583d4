// Runs before the first paint: theme, language and platform as attributes of <html>, so that no wrong colour is ever
// shown. The desktop shell sets window.__BUREAU__ first; elsewhere the last choice is remembered in this browser.
(() => {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem("bureau-appearance") ?? "null");
  } catch {
    kept = null;
  }
  const given = { ...kept, ...window.__BUREAU__ };
  const root = document.documentElement;
  if (given.theme === "light" || given.theme === "dark") root.dataset.theme = given.theme;
  if (given.language) root.lang = given.language;
  root.dataset.platform = given.platform ?? "linux";
})();
