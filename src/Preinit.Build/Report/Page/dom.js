'use strict';

// Elements are made with text nodes only: nothing of a report is ever read as HTML.
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === 'onclick' || key === 'oninput' || key === 'onkeydown' || key === 'onfocus') element[key] = value;
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const child of children.flat()) {
    if (child != null && child !== false) element.append(child);
  }
  return element;
}

// For screen readers.
function say(text) {
  document.getElementById('said').textContent = text;
}
