#include "preview_client.h"

namespace kunskap {

// The script's element holds the generation of the site that the page was made from. Every event has the present
// one and what is wrong; the page is loaded again when it is older, so that no news is lost, whenever they come.
std::string_view preview_script() {
  return R"js('use strict';
(() => {
  const mine = document.currentScript.dataset.generation;
  let overlay;

  function show(state) {
    if (!overlay) {
      overlay = document.createElement('section');
      overlay.className = 'kunskap-problems';
      overlay.setAttribute('role', 'alert');
      const button = document.createElement('button');
      button.textContent = state.hide;
      button.addEventListener('click', hide);
      overlay.append(document.createElement('h2'), button, document.createElement('pre'));
      overlay.lastChild.tabIndex = 0;
      document.body.append(overlay);
    }
    overlay.firstChild.textContent = state.title;
    overlay.lastChild.textContent = state.problems;
  }

  function hide() {
    if (overlay) overlay.remove();
    overlay = undefined;
  }

  const events = new EventSource('/_kunskap/events');
  events.onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (state.generation !== mine) {
      // More news would begin the loading anew.
      events.close();
      location.reload();
    } else if (state.problems) {
      show(state);
    } else {
      hide();
    }
  };
  // A page that is left keeps no connection, and one that is come back to asks anew.
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', (event) => event.persisted && location.reload());
})();
)js";
}

std::string_view preview_style() {
  return R"css(.kunskap-problems {
  position: fixed; z-index: 1000; inset: auto 0 0 0; max-height: 50vh; overflow: auto; padding: 1rem 1.25rem;
  background: #1d1a1a; color: #fff; border-top: 4px solid #ff9b8f; font-size: 0.95rem;
}
.kunskap-problems h2 { margin: 0 6rem 0.5rem 0; font-size: 1.05rem; color: #ffb4a9; }
.kunskap-problems button {
  position: absolute; inset: 0.75rem 1.25rem auto auto; padding: 0.25rem 0.75rem; min-height: 1.75rem;
  background: none; color: inherit; border: 1px solid currentColor; border-radius: 0.25rem; font: inherit;
}
.kunskap-problems :focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
.kunskap-problems pre {
  margin: 0; padding: 0; border: 0; background: none; color: inherit; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 0.9rem/1.5 ui-monospace, monospace;
}
@media print { .kunskap-problems { display: none; } }
)css";
}

}  // namespace kunskap
