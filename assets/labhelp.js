/* The one static script of LabHelp.me: it runs before paint, needs no framework and no eval, and sends nothing.
   It keeps what the plain page cannot: the chosen theme, the language of <html>, and a few native controls. */
(function () {
  "use strict";
  var root = document.documentElement;
  var THEME = "labhelp-theme";

  function remembered(key) {
    try { return localStorage.getItem(key); } catch (refused) { return null; }
  }
  function remember(key, value) {
    try {
      if (value) { localStorage.setItem(key, value); } else { localStorage.removeItem(key); }
    } catch (refused) { /* a private window: the choice lasts until the page is left */ }
  }

  /* ---- theme: "" follows the system ---- */
  function applyTheme(choice) {
    if (choice === "light" || choice === "dark") { root.setAttribute("data-theme", choice); } else { root.removeAttribute("data-theme"); }
    document.querySelectorAll("[data-theme-choice]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme-choice") === (choice || "")));
    });
  }

  /* ---- language: the page root says it, <html> repeats it for screen readers and hyphenation ---- */
  function pathLanguage() {
    var first = location.pathname.split("/")[1];
    return first === "kk" || first === "en" ? first : "ru";
  }
  function applyLanguage() {
    var page = document.querySelector("[data-page][lang]");
    var language = page ? page.getAttribute("lang") : pathLanguage();
    if (root.lang !== language) { root.lang = language; }
    if (!page) { return; }
    var waits = page.getAttribute("data-greeted") === "false";
    if (!waits) { rememberLanguage(language); }
    hush(waits && (spoken || language) !== language);
    var title = page.getAttribute("data-title");
    if (title && !root.hasAttribute("data-hush") && document.title !== title) { document.title = title; }
  }
  /* A signed-in page is built before it is known who opens it, in Russian. Until the server has greeted the person,
     words are not shown to somebody who read the last page in another language: shapes first, then their own words. */
  var LANGUAGE = "labhelp-language", LONGEST_HUSH_MS = 5000, hushedAt = 0;
  var spoken = remembered(LANGUAGE);
  function rememberLanguage(language) {
    if (spoken !== language) { spoken = language; remember(LANGUAGE, language); }
  }
  function hush(wanted) {
    if (wanted && !hushedAt) { hushedAt = Date.now(); setTimeout(applyLanguage, LONGEST_HUSH_MS); }
    root.toggleAttribute("data-hush", wanted && Date.now() - hushedAt < LONGEST_HUSH_MS);
  }

  /* ---- ?problem=code or ?notice=code: the sentence already stands in the page, hidden ---- */
  function showProblem() {
    var box = document.querySelector("[data-problems]");
    if (!box || box.hasAttribute("data-told")) { return; }
    var query = new URLSearchParams(location.search);
    var code = query.get("problem") || query.get("notice");
    if (!code || !/^[a-z0-9_]{1,60}$/.test(code)) { return; }
    var told = box.querySelector('[data-problem="' + code + '"]');
    if (!told && query.get("problem")) { told = box.querySelector('[data-problem="unexpected"]'); }
    if (!told) { return; }
    box.setAttribute("data-told", code);
    told.hidden = false;
    box.hidden = false;
    tellWait(told, Number(query.get("wait")));
    if (query.get("problem")) { markField(told, query.get("field")); }
    fillKept();
    box.focus();
  }
  function tellWait(told, seconds) {
    var place = told.querySelector("[data-wait]");
    if (place && seconds > 0) { place.textContent = place.getAttribute("data-wait").replace("#", String(Math.ceil(seconds / 60))); }
  }
  function markField(told, name) {
    var known = name && /^[a-z_]{1,40}$/.test(name) ? name : told.getAttribute("data-field");
    var input = known && document.getElementById(known);
    if (!input) { return; }
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), told.id].filter(Boolean).join(" "));
  }
  /* What was typed into a refused form comes back once, sealed in a cookie that only the server can open; never a password. */
  function fillKept() {
    var form = document.querySelector("form[data-kept]");
    if (!form) { return; }
    fetch(new URL("/api/auth/form/" + form.getAttribute("data-kept"), form.action), { credentials: "include" })
      .then(function (answer) { return answer.ok ? answer.json() : { values: {} }; })
      .then(function (kept) {
        Object.keys(kept.values || {}).forEach(function (name) {
          var input = form.elements.namedItem(name);
          if (!input) { return; }
          if (input instanceof RadioNodeList) { input.value = kept.values[name]; return; }
          if (input.type === "checkbox") { input.checked = kept.values[name] === input.value; return; }
          if (input.type !== "hidden" && input.type !== "password" && !input.value) { input.value = kept.values[name]; }
        });
      })
      .catch(function () { /* the form stays empty; nothing else depends on it */ });
  }
  function carryNext() {
    var next = new URLSearchParams(location.search).get("next");
    var safe = next && /^\/(?![\/\\])[\w\-./\[\]]*$/.test(next) ? next : "";
    document.querySelectorAll("input[data-next]").forEach(function (input) {
      if (safe && input.value !== safe) { input.value = safe; }
    });
  }

  /* ---- delegated controls ---- */
  /* A double tap on a phone: its second half belongs to the first, not to what has just appeared or come free below. */
  var DOUBLE_TAP_MS = 500, DOUBLE_TAP_PX = 30, turned = null;
  function turn(event) { turned = { at: Date.now(), x: event.clientX, y: event.clientY }; }
  document.addEventListener("click", function (event) {
    var late = !turned || Date.now() - turned.at > DOUBLE_TAP_MS || event.detail === 0;
    if (late || Math.abs(event.clientX - turned.x) > DOUBLE_TAP_PX || Math.abs(event.clientY - turned.y) > DOUBLE_TAP_PX) { return; }
    event.preventDefault();
    event.stopPropagation();
  }, true);
  var acts = {
    "data-theme-choice": function (button) {
      var choice = button.getAttribute("data-theme-choice");
      remember(THEME, choice);
      applyTheme(choice);
    },
    "data-reveals": function (button) {
      var input = document.getElementById(button.getAttribute("data-reveals"));
      if (!input) { return; }
      var shown = input.type === "text";
      input.type = shown ? "password" : "text";
      button.setAttribute("aria-pressed", String(!shown));
      button.setAttribute("aria-label", button.getAttribute(shown ? "data-show" : "data-hide"));
    },
    "data-opens": function (button, event) {
      var dialog = document.getElementById(button.getAttribute("data-opens"));
      if (dialog && dialog.showModal && !dialog.open) { dialog.showModal(); turn(event); }
    },
    "data-closes": function (button, event) {
      var dialog = button.closest("dialog");
      if (dialog) { dialog.close(); turn(event); }
    },
    "data-print": function () { window.print(); },
  };
  document.addEventListener("click", function (event) {
    var target = event.target instanceof Element ? event.target : null;
    if (!target) { return; }
    Object.keys(acts).forEach(function (name) {
      var control = target.closest("[" + name + "]");
      if (control) { acts[name](control, event); }
    });
    /* a tap beside an open menu folds it; a tap on the backdrop closes a dialog */
    document.querySelectorAll("details[data-menu][open]").forEach(function (menu) {
      if (!menu.contains(target)) { menu.open = false; }
    });
    if (target instanceof HTMLDialogElement && target.hasAttribute("data-light")) { target.close(); turn(event); }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { return; }
    document.querySelectorAll("details[data-menu][open]").forEach(function (menu) {
      menu.open = false;
      var handle = menu.querySelector("summary");
      if (handle) { handle.focus(); }
    });
  });

  /* ---- dd.mm.yyyy while typing digits; an ISO date from autofill is turned round ---- */
  document.addEventListener("input", function (event) {
    var input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.hasAttribute("data-date")) { return; }
    var iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input.value);
    if (iso) { input.value = iso[3] + "." + iso[2] + "." + iso[1]; return; }
    if (event.inputType === "deleteContentBackward") { return; }
    var digits = input.value.replace(/\D/g, "").slice(0, 8);
    var hand = /^\d{1,2}[.\/ ]/.test(input.value) && digits.length < 3;
    if (hand || input.selectionStart !== input.value.length) { return; }
    var parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
    var text = parts[0];
    if (digits.length > 2 || (digits.length === 2 && event.inputType !== "insertFromPaste")) { text += "." + parts[1]; }
    if (digits.length > 4 || (digits.length === 4 && event.inputType !== "insertFromPaste")) { text += "." + parts[2]; }
    input.value = text;
  });

  /* ---- a native form is sent once; the button says so ---- */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-once")) { return; }
    if (form.hasAttribute("data-sent")) { event.preventDefault(); return; }
    form.setAttribute("data-sent", "");
    form.querySelectorAll("button[type=submit]").forEach(function (button) { button.setAttribute("aria-busy", "true"); });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      form.removeAttribute("data-sent");
      form.querySelectorAll("[aria-busy]").forEach(function (button) { button.removeAttribute("aria-busy"); });
    });
  });

  function settle() {
    applyTheme(remembered(THEME));
    applyLanguage();
    showProblem();
    carryNext();
  }
  root.lang = pathLanguage();
  applyTheme(remembered(THEME));
  document.addEventListener("DOMContentLoaded", settle);
  window.addEventListener("load", settle);
  window.addEventListener("storage", function (event) { if (event.key === THEME) { applyTheme(event.newValue); } });
  new MutationObserver(function () { applyLanguage(); showProblem(); }).observe(root, {
    subtree: true, childList: true, attributes: true, attributeFilter: ["lang", "data-title", "data-greeted"],
  });
})();
