/* What signed-in pages need in the browser itself: progress of an upload, keys of the type-ahead, pressing a button
   while a document is read, the picture of a chart. It stores nothing, and without it every form still works. */
(function () {
  "use strict";
  if (window.labhelpApp) { return; }
  window.labhelpApp = true;

  /* ---- upload: one document is sent at once, of several it is asked first whether they are one report ---- */
  function back(form, code) { return form.getAttribute("data-back") + "?problem=" + code; }
  function part(form, name) { return form.querySelector("[data-" + name + "]"); }
  function limit(form, name) { return Number(form.getAttribute("data-" + name)); }
  /* Said before anything is sent: twenty megabytes over a phone's line are minutes for a certain refusal. */
  function tooMuch(form, files) {
    if (files.length > limit(form, "most")) { return "files_too_many"; }
    if (files.some(function (file) { return file.size > limit(form, "upload"); })) { return "reading_too_large"; }
    var all = files.reduce(function (sum, file) { return sum + file.size; }, 0);
    return all > limit(form, "all") ? "files_too_large" : "";
  }
  function take(form, input) {
    var files = Array.from(input.files || []), taken = input.hasAttribute("data-taken");
    input.removeAttribute("data-taken");
    if (form.hasAttribute("data-sent") || !files.length) { return; }
    var problem = tooMuch(form, files);
    if (problem) { location.assign(back(form, problem)); return; }
    /* Pages from our own camera were taken one after the other for one report: there is nothing to ask. */
    if (files.length === 1 || taken || !part(form, "several")) { send(form, input); return; }
    var pictures = files.some(function (file) { return /^image\//.test(file.type) || /\.hei[cf]$/i.test(file.name); });
    form.querySelector("input[name=together][value=" + (pictures ? "yes" : "no") + "]").checked = true;
    part(form, "drop").hidden = true;
    part(form, "several").hidden = false;
    draw(form, input);
    part(form, "several").querySelector("h2").focus();
  }
  function arrange(input, files) {
    var kept = new DataTransfer();
    files.forEach(function (file) { kept.items.add(file); });
    input.files = kept.files;
  }
  function draw(form, input) {
    var list = part(form, "list"), files = Array.from(input.files);
    form.setAttribute("data-input", input.id);
    list.textContent = "";
    files.forEach(function (file, index) {
      var line = document.createElement("li"), name = document.createElement("span");
      line.tabIndex = -1;
      name.textContent = index + 1 + ". " + file.name;
      line.appendChild(name);
      [["up", "↑"], ["remove", "×"]].forEach(function (act) {
        if (act[0] === "up" && !index) { return; }
        var button = document.createElement("button");
        button.type = "button";
        button.className = "btn plain icon";
        button.textContent = act[1];
        button.setAttribute("aria-label", list.getAttribute("data-" + act[0]).replace("#", file.name));
        button.setAttribute("data-list-" + act[0], String(index));
        line.appendChild(button);
      });
      list.appendChild(line);
    });
  }
  function rearrange(form, change) {
    var input = document.getElementById(form.getAttribute("data-input")), files = Array.from(input.files);
    change(files);
    arrange(input, files);
    if (files.length) { draw(form, input); return; }
    part(form, "several").hidden = true;
    part(form, "drop").hidden = false;
  }
  /* The focus stays with the file that moved, or where the removed one stood; never on a button that removes. */
  function focusLine(form, at) {
    var lines = part(form, "list").children, line = lines[Math.min(at, lines.length - 1)];
    if (line && !part(form, "several").hidden) { (line.querySelector("[data-list-up]") || line).focus(); return; }
    var field = part(form, "drop").querySelector("input[type=file]");
    if (field) { field.focus(); }
  }
  document.addEventListener("click", function (event) {
    var button = event.target instanceof Element && event.target.closest("form[data-upload] button");
    var form = button && button.closest("form");
    if (!form) { return; }
    var up = button.getAttribute("data-list-up"), gone = button.getAttribute("data-list-remove");
    if (up !== null) {
      rearrange(form, function (files) { files.splice(up - 1, 0, files.splice(up, 1)[0]); });
      focusLine(form, up - 1);
    } else if (gone !== null) {
      rearrange(form, function (files) { files.splice(gone, 1); });
      focusLine(form, Number(gone));
    } else if (button.hasAttribute("data-send")) {
      send(form, document.getElementById(form.getAttribute("data-input")));
    } else if (button.hasAttribute("data-leave")) {
      rearrange(form, function (files) { files.length = 0; });
      focusLine(form, 0);
    }
  });
  function send(form, input) {
    form.setAttribute("data-sent", "");
    var files = input.files, several = part(form, "several"), told = part(form, "chosen");
    told.textContent = files.length > 1 ? told.getAttribute("data-count").replace("#", files.length) : files[0].name;
    part(form, "drop").hidden = true;
    if (several) { several.hidden = true; }
    part(form, "sending").hidden = false;
    /* An empty second field must not travel with the chosen one. */
    form.querySelectorAll("input[type=file]").forEach(function (other) { if (other !== input) { other.disabled = true; } });
    if (new URL(form.action, location.href).origin !== location.origin) { form.submit(); return; }
    var request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", function (event) {
      if (!event.lengthComputable) { return; }
      var percent = Math.round(100 * event.loaded / event.total);
      var bar = part(form, "bar");
      bar.style.width = percent + "%";
      bar.parentElement.setAttribute("aria-valuenow", String(percent));
    });
    request.addEventListener("load", function () {
      var answer = request.responseURL && new URL(request.responseURL);
      var moved = answer && answer.pathname !== new URL(form.action, location.href).pathname;
      location.assign(moved ? answer.href : back(form, request.status === 413 ? "reading_too_large" : "unexpected"));
    });
    request.addEventListener("error", function () { location.assign(back(form, "connection_lost")); });
    request.send(new FormData(form));
  }
  document.addEventListener("change", function (event) {
    var input = event.target;
    var form = input instanceof HTMLInputElement && input.type === "file" && input.closest("form[data-upload]");
    if (form) { take(form, input); }
  });
  ["dragenter", "dragover", "dragleave", "drop"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var target = event.target instanceof Element ? event.target : null;
      var form = target && target.closest("form[data-upload]");
      document.querySelectorAll("[data-drop]").forEach(function (zone) {
        zone.classList.toggle("over", zone.closest("form") === form && (kind === "dragenter" || kind === "dragover"));
      });
      if (document.querySelector("form[data-upload]")) { event.preventDefault(); }
      if (kind !== "drop" || !form || !event.dataTransfer || !event.dataTransfer.files.length) { return; }
      var input = form.querySelector("input[type=file]"), files = Array.from(event.dataTransfer.files);
      arrange(input, input.multiple ? files : files.slice(0, 1));
      take(form, input);
    });
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted && document.querySelector("form[data-upload][data-sent]")) { location.reload(); }
  });

  /* ---- no network: a tap would be answered by silence, so it is said at once and taken back when it returns ---- */
  function tellNetwork() {
    document.querySelectorAll("[data-offline]").forEach(function (told) { told.hidden = navigator.onLine; });
  }
  ["online", "offline", "click"].forEach(function (kind) { window.addEventListener(kind, tellNetwork); });

  /* ---- a download answers a form: the button may be pressed again ---- */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-download")) { return; }
    setTimeout(function () {
      form.removeAttribute("data-sent");
      form.querySelectorAll("[aria-busy]").forEach(function (button) { button.removeAttribute("aria-busy"); });
    }, 4000);
  });

  /* ---- a button that asks to be pressed while it stands there ---- */
  setInterval(function () {
    var now = Date.now();
    document.querySelectorAll("[data-press-every]").forEach(function (button) {
      var last = Number(button.dataset.pressedAt || 0);
      if (document.hidden || now - last < Number(button.dataset.pressEvery)) { return; }
      button.dataset.pressedAt = String(now);
      button.click();
    });
  }, 200);

  /* ---- type-ahead: arrows move, Enter takes, Escape leaves; the field keeps the focus ---- */
  function offersOf(field) {
    var list = document.getElementById(field.getAttribute("aria-controls"));
    return list && !list.hidden ? Array.from(list.querySelectorAll("[role=option]")) : [];
  }
  function mark(field, options, chosen) {
    options.forEach(function (option) { option.setAttribute("aria-selected", String(option === chosen)); });
    if (chosen) { field.setAttribute("aria-activedescendant", chosen.id); chosen.scrollIntoView({ block: "nearest" }); }
    else { field.removeAttribute("aria-activedescendant"); }
  }
  document.addEventListener("keydown", function (event) {
    var field = event.target;
    if (!(field instanceof HTMLInputElement) || field.getAttribute("role") !== "combobox") { return; }
    var options = offersOf(field);
    if (!options.length) { return; }
    var at = options.findIndex(function (option) { return option.getAttribute("aria-selected") === "true"; });
    if (event.key === "ArrowDown") { mark(field, options, options[(at + 1) % options.length]); }
    else if (event.key === "ArrowUp") { mark(field, options, options[(at <= 0 ? options.length : at) - 1]); }
    else if (event.key === "Enter" && at >= 0) { field.removeAttribute("aria-activedescendant"); options[at].click(); }
    else if (event.key === "Escape") { mark(field, options, null); field.blur(); field.focus(); }
    else { return; }
    event.preventDefault();
  });
  /* A chosen name comes back from the server in a new field; then the next cell is the one to fill in. */
  document.addEventListener("click", function (event) {
    var option = event.target instanceof Element && event.target.closest("[role=option][data-then]");
    if (!option) { return; }
    var next = option.getAttribute("data-then"), field = document.activeElement, tries = 40;
    var waiting = setInterval(function () {
      var cell = document.getElementById(next);
      if (cell && (!field.isConnected || document.activeElement === document.body)) { cell.focus(); tries = 0; }
      if ((tries -= 1) <= 0) { clearInterval(waiting); }
    }, 75);
  });
  document.addEventListener("mousedown", function (event) {
    if (event.target instanceof Element && event.target.closest("[role=option]")) { event.preventDefault(); }
  });

  /* ---- a date that is whole is told at once, not only when its field is left ---- */
  document.addEventListener("input", function (event) {
    var field = event.target;
    if (field instanceof HTMLInputElement && field.hasAttribute("data-date") && /^\d{2}\.\d{2}\.\d{4}$/.test(field.value)) {
      field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    }
  });

  /* ---- the strip of the paper: on a phone it opens at the value, its name stands in the field below ---- */
  document.addEventListener("load", function (event) {
    var strip = event.target instanceof HTMLImageElement && event.target.closest(".crop");
    if (strip) { strip.scrollLeft = (strip.scrollWidth - strip.clientWidth) * 0.45; }
  }, true);

  /* ---- a sentence is a button in the flow of the text: Enter and Space press it ---- */
  document.addEventListener("keydown", function (event) {
    var said = event.target instanceof Element && event.target.matches(".said[role=button]") && event.target;
    if (!said || (event.key !== "Enter" && event.key !== " ")) { return; }
    event.preventDefault();
    if (!event.repeat) { said.click(); }
  });

  /* ---- from a sentence to a row it rests on: the row opens and takes the focus; the address stays as it is ---- */
  document.addEventListener("click", function (event) {
    var link = event.target instanceof Element && event.target.closest("a[data-row]");
    var row = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!row) { return; }
    event.preventDefault();
    row.open = true;
    row.querySelector("summary").focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
  });

  /* ---- the picture of a chart: Plotly's own button does it, ours has words on it ---- */
  document.addEventListener("click", function (event) {
    var button = event.target instanceof Element && event.target.closest("[data-chart-png]");
    var chart = button && document.getElementById(button.getAttribute("data-chart-png"));
    var camera = chart && chart.querySelector(".modebar-btn");
    if (camera) { camera.dispatchEvent(new MouseEvent("click", { bubbles: true })); }
  });
})();
