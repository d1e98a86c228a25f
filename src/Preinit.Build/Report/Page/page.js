'use strict';

const report = JSON.parse(document.getElementById('data').textContent);

(function showHead() {
  const { settings } = report;
  const status = {
    frozen: 'An image was made: the initialisers below do not run at start-up.',
    nothing: 'Nothing was frozen: the app runs its initialisers at start-up.',
    failed: 'This publish failed. Nothing of what is below is in any app.',
  }[report.status];
  const how = [settings.native && 'native AOT', settings.readyToRun && 'ReadyToRun', settings.trimmed && 'trimmed', settings.lazy && 'lazy', settings.foreignRuntime].filter(Boolean);
  document.getElementById('head').append(
    make('p', { class: `status ${report.status}` }, status),
    make('p', {}, [format.date(report.created), `Preinit ${report.tool}`, settings.framework && `.NET ${settings.framework}`, ...how, `inputs: ${settings.inputPolicy}`,
      !settings.determinismCheck && 'one capture, compared with no other', !settings.fallback && 'no fallback'].filter(Boolean).join(' · ')));
})();

(function showSections() {
  const names = Object.keys(sections);
  // Why it failed comes first; that nothing is wrong comes last.
  const [problems] = names.splice(names.indexOf('Problems'), 1);
  names.splice(report.status === 'failed' ? 0 : report.problems.length > 0 ? 1 : names.length, 0, problems);
  for (const name of names) {
    const content = sections[name](report);
    if (!content) continue;
    const id = name.toLowerCase();
    document.getElementById('contents').append(make('li', {}, make('a', { href: `#${id}` }, name)));
    document.getElementById('main').append(make('section', { id, 'aria-labelledby': `${id}-title` }, make('h2', { id: `${id}-title` }, name), content.flat(3)));
  }
})();

// The choice is kept where the browser allows pages from files to keep anything.
(function switchTheme() {
  const button = document.getElementById('theme');
  const themes = ['system', 'light', 'dark'];
  let theme = 'system';
  try { theme = themes.includes(localStorage.getItem('preinit-theme')) ? localStorage.getItem('preinit-theme') : 'system'; } catch { /* not allowed */ }
  button.onclick = () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    try { localStorage.setItem('preinit-theme', theme); } catch { /* not allowed */ }
    apply();
  };
  apply();

  function apply() {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset.theme = theme;
    button.textContent = `Theme: ${theme === 'system' ? 'as the system' : theme}`;
  }
})();
