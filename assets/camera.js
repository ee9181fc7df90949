/* The camera of the upload page: a live picture with a frame for the sheet, and a word on sharpness before anything
   is sent. Pictures live in this page's memory until they are sent or dropped; nothing is stored, nothing else is
   sent. Without this script, or without a camera, the button opens the phone's own camera as a file field. */
(function () {
  "use strict";
  if (window.labhelpCamera) { return; }

  /* ---- judging a picture: what matters is print, so only tiles that carry some are looked at ---- */
  var LONG = 1754, TILE = 64, PRINT = 0.86, FEWEST_TILES = 6;
  var BLURRED = 75, SOFT = 220, DARK = 70;
  function greyOf(source, width, height) {
    var scale = Math.min(1, LONG / Math.max(width, height));
    var small = document.createElement("canvas");
    small.width = Math.max(1, Math.round(width * scale));
    small.height = Math.max(1, Math.round(height * scale));
    var pen = small.getContext("2d", { willReadFrequently: true });
    pen.imageSmoothingQuality = "high";
    pen.drawImage(source, 0, 0, small.width, small.height);
    var dots = pen.getImageData(0, 0, small.width, small.height).data;
    var grey = new Uint8Array(small.width * small.height);
    for (var at = 0; at < grey.length; at += 1) {
      grey[at] = (dots[4 * at] * 77 + dots[4 * at + 1] * 150 + dots[4 * at + 2] * 29) >> 8;
    }
    small.width = small.height = 0;
    return { grey: grey, width: Math.round(width * scale), height: Math.round(height * scale) };
  }
  function share(counts, total, part) {
    for (var level = 0, seen = 0; level < 256; level += 1) {
      seen += counts[level];
      if (seen >= part * total) { return level; }
    }
    return 255;
  }
  /* A tile: how bright its paper is, how much print it carries, how sharp the edges are on evenly lit paper. The
     Laplacian is taken apart: a shaken hand smears one direction and leaves the other, so the worse one counts. */
  function tileOf(seen, left, top) {
    var counts = new Uint32Array(256), x, y, at, level, across, down, acrosses = 0, downs = 0, total = TILE * TILE;
    for (y = top; y < top + TILE; y += 1) {
      for (x = left; x < left + TILE; x += 1) {
        at = y * seen.width + x;
        counts[seen.grey[at]] += 1;
        across = seen.grey[at - 1] + seen.grey[at + 1] - 2 * seen.grey[at];
        down = seen.grey[at - seen.width] + seen.grey[at + seen.width] - 2 * seen.grey[at];
        acrosses += across * across;
        downs += down * down;
      }
    }
    var paper = share(counts, total, 0.9), ink = 0, lit = 250 / Math.max(paper, 1);
    for (level = 0; level < PRINT * paper; level += 1) { ink += counts[level]; }
    return { paper: paper, ink: ink / total, edges: 2 * Math.min(acrosses, downs) / total * lit * lit };
  }
  function middle(numbers) {
    numbers.sort(function (one, other) { return one - other; });
    return numbers.length ? numbers[Math.floor(numbers.length / 2)] : 0;
  }
  function judge(source, width, height) {
    var seen = greyOf(source, width, height), papers = [], edges = [];
    var right = seen.width - TILE - 1, bottom = seen.height - TILE - 1;
    for (var y = Math.max(1, Math.round(seen.height * 0.08)); y < Math.min(bottom, seen.height * 0.92); y += TILE) {
      for (var x = Math.max(1, Math.round(seen.width * 0.08)); x < Math.min(right, seen.width * 0.92); x += TILE) {
        var tile = tileOf(seen, x, y);
        papers.push(tile.paper);
        if (tile.ink > 0.02 && tile.ink < 0.6) { edges.push(tile.edges); }
      }
    }
    var light = middle(papers), sharpness = middle(edges), said = "sharp";
    if (light < DARK) { said = "dark"; }
    else if (edges.length < FEWEST_TILES) { said = "blank"; }
    else if (sharpness < BLURRED) { said = "blurred"; }
    else if (sharpness < SOFT) { said = "soft"; }
    return { said: said, sharpness: Math.round(sharpness), light: light, tiles: edges.length };
  }

  /* ---- the dialog: phases live, still, failed and leaving; the style sheet shows what belongs to each ---- */
  var LONGEST = 3508, QUALITY = 0.9, MOST_PAGES = 10, THUMB = 96;
  var shots = [], stream = null, opening = 0, bypass = false, busy = false, before = "live";
  function dialog() { return document.querySelector("dialog[data-camera]"); }
  function part(name) { return dialog().querySelector("[data-camera-part=" + name + "]"); }
  function act(name) { return dialog().querySelector("[data-camera-act=" + name + "]"); }
  function tell(code) {
    dialog().querySelectorAll("[data-camera-told]").forEach(function (line) {
      line.hidden = line.getAttribute("data-camera-told") !== code;
    });
    dialog().setAttribute("data-told", code);
  }
  function enter(phase, focused) {
    dialog().setAttribute("data-phase", phase);
    dialog().toggleAttribute("data-some", shots.length > 0);
    dialog().querySelectorAll("[data-camera-count]").forEach(function (place) {
      place.textContent = String(shots.length + (phase === "still" ? 1 : 0));
    });
    if (focused) { act(focused).focus(); }
  }

  function stop() {
    opening += 1;
    if (stream) { stream.getTracks().forEach(function (track) { track.stop(); }); }
    stream = null;
    if (dialog()) { part("video").srcObject = null; }
  }
  function start() {
    stop();
    var mine = opening;
    enter("live");
    tell("starting");
    act("shoot").disabled = true;
    navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: "environment" }, width: { ideal: 3840 }, height: { ideal: 2160 } },
    }).then(function (given) {
      if (mine !== opening || !dialog() || !dialog().open) { given.getTracks().forEach(function (track) { track.stop(); }); return null; }
      stream = given;
      given.getVideoTracks()[0].addEventListener("ended", function () { if (stream === given) { fail("absent"); } });
      part("video").srcObject = given;
      return part("video").play().then(function () {
        if (mine !== opening) { return; }
        tell("ready");
        act("shoot").disabled = false;
        act("shoot").focus();
      });
    }).catch(function (refused) {
      if (mine !== opening || !dialog()) { return; }
      fail(refused && (refused.name === "NotAllowedError" || refused.name === "SecurityError") ? "refused" : "absent");
    });
  }
  /* The picture may turn with the phone; the frame is drawn within it. */
  document.addEventListener("resize", function (event) {
    var video = event.target;
    if (video instanceof HTMLVideoElement && video.videoHeight && dialog() && dialog().contains(video)) {
      video.parentElement.style.setProperty("--ratio", String(video.videoWidth / video.videoHeight));
    }
  }, true);
  function fail(code) { stop(); enter("failed", shots.length ? "retry" : "native"); tell(code); }

  /* A photo of the sensor has several times the dots of a frame of the live picture, where a phone offers it. */
  function sensorPhoto(track) {
    if (typeof ImageCapture === "undefined") { return Promise.reject(new Error("no sensor photo")); }
    var late = new Promise(function (_, reject) { setTimeout(function () { reject(new Error("late")); }, 4000); });
    return Promise.race([new ImageCapture(track).takePhoto(), late]).then(createImageBitmap);
  }
  function shoot() {
    if (!stream || act("shoot").disabled) { return; }
    var mine = opening, video = part("video");
    act("shoot").disabled = true;
    tell("taking");
    sensorPhoto(stream.getVideoTracks()[0]).then(
      function (photo) {
        if (photo.width * photo.height >= video.videoWidth * video.videoHeight) { return photo; }
        photo.close();
        return video;
      },
      function () { return video; }
    ).then(function (picture) {
      if (mine !== opening) { if (picture.close) { picture.close(); } return; }
      var width = picture.videoWidth || picture.width, height = picture.videoHeight || picture.height;
      var scale = Math.min(1, LONGEST / Math.max(width, height)), still = part("still");
      still.width = Math.round(width * scale);
      still.height = Math.round(height * scale);
      still.getContext("2d").drawImage(picture, 0, 0, still.width, still.height);
      if (picture.close) { picture.close(); }
      stop();
      mine = opening;
      var verdict = judge(still, still.width, still.height);
      tell(verdict.said);
      var good = verdict.said === "sharp" || verdict.said === "soft";
      dialog().toggleAttribute("data-poor", !good);
      enter("still", good ? "send" : "again");
      act("more").disabled = shots.length + 1 >= MOST_PAGES;
    }).catch(function () {
      /* No memory for a picture of this size, for one: the phone's own camera may still do it. */
      if (mine === opening && dialog() && dialog().open) { fail("absent"); }
    });
  }

  /* ---- pages in a row ---- */
  function keep() {
    var still = part("still"), mine = opening, scale = THUMB / Math.max(still.width, still.height);
    if (busy || !still.width || !still.height) { return Promise.resolve(false); }  /* a second tap is none */
    busy = true;
    /* While the picture is packed it may be taken again or the dialog left, so all that is needed of it is drawn now. */
    var thumb = document.createElement("canvas");
    thumb.width = Math.max(1, Math.round(still.width * scale));
    thumb.height = Math.max(1, Math.round(still.height * scale));
    return new Promise(function (resolve) {
      thumb.getContext("2d").drawImage(still, 0, 0, thumb.width, thumb.height);
      still.toBlob(resolve, "image/jpeg", QUALITY);
    }).catch(function () { return null; }).then(function (blob) {
      busy = false;
      if (mine !== opening || !dialog() || !dialog().open || dialog().getAttribute("data-phase") !== "still") { return false; }
      if (!blob) { fail("absent"); return false; }
      still.width = still.height = 0;
      shots.push({ blob: blob, thumb: thumb });
      drawPages();
      return true;
    });
  }
  function drawPages() {
    var list = part("pages");
    list.replaceChildren();
    shots.forEach(function (shot, index) {
      var item = document.createElement("li"), drop = document.createElement("button"), name = list.getAttribute("data-drop");
      drop.type = "button";
      drop.setAttribute("data-camera-act", "drop");
      drop.setAttribute("data-page", String(index));
      drop.setAttribute("aria-label", name.replace("#", String(index + 1)));
      drop.textContent = "×";
      item.append(shot.thumb, drop);
      list.append(item);
    });
  }
  function forget() {
    shots = [];
    if (!dialog()) { return; }
    drawPages();
    part("still").width = part("still").height = 0;
  }
  function leave() { stop(); forget(); if (dialog() && dialog().open) { dialog().close(); } }
  function send() {
    var pages = new DataTransfer(), input = document.getElementById("document");
    shots.forEach(function (shot, index) { pages.items.add(new File([shot.blob], "photo-" + (index + 1) + ".jpg", { type: "image/jpeg" })); });
    leave();
    input.files = pages.files;
    input.setAttribute("data-taken", "");
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  var acts = {
    shoot: shoot,
    again: function () { part("still").width = part("still").height = 0; start(); },
    retry: start,
    more: function () { keep().then(function (kept) { if (kept) { start(); } }); },
    send: function () { if (dialog().getAttribute("data-phase") === "still") { keep().then(function (kept) { if (kept) { send(); } }); } else { send(); } },
    drop: function (button) {
      shots.splice(Number(button.getAttribute("data-page")), 1);
      drawPages();
      enter(dialog().getAttribute("data-phase"), dialog().getAttribute("data-phase") === "live" ? "shoot" : "send");
    },
    close: function () { ask(); },
    stay: function () { enter(before); if (before === "live") { start(); } },
    leave: leave,
    native: function () {
      leave();
      bypass = true;
      document.getElementById("camera").click();
      bypass = false;
    },
  };
  /* Closing with pages in hand loses them, also one that is not sent yet and is good enough; so it is asked once. */
  function ask() {
    var phase = dialog().getAttribute("data-phase"), good = phase === "still" && !dialog().hasAttribute("data-poor");
    if (phase === "leaving") { acts.stay(); return; }
    if (!shots.length && !good) { leave(); return; }
    before = phase === "still" ? "still" : "live";
    if (before === "live") { stop(); }
    enter("leaving", "stay");
  }

  function open(loaded) {
    var policy = document.permissionsPolicy || document.featurePolicy;
    var allowed = !policy || policy.allowsFeature("camera");
    if (!allowed && !loaded) {
      /* Only the upload page itself may use the camera; a page that was turned into it needs to be loaded as such. */
      history.replaceState(null, "", location.pathname + "#camera");
      location.reload();
      return;
    }
    forget();
    dialog().showModal();
    /* Loaded for it and still not allowed: somebody between us forbids it, loading again would never end. */
    if (allowed) { start(); } else { fail("refused"); }
  }
  document.addEventListener("click", function (event) {
    var target = event.target instanceof Element ? event.target : null;
    var button = target && target.closest("[data-camera-act]");
    if (button && dialog() && dialog().contains(button)) { acts[button.getAttribute("data-camera-act")](button); return; }
    var opener = target && target.closest("[data-camera-open]");
    if (!opener || bypass || !dialog() || !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia) { return; }
    event.preventDefault();
    if (!dialog().open) { open(false); }
  }, true);
  document.addEventListener("cancel", function (event) {
    if (event.target === dialog()) { event.preventDefault(); ask(); }
  }, true);
  document.addEventListener("close", function (event) {
    if (event.target === dialog() && !dialog().open) { stop(); forget(); }
  }, true);
  document.addEventListener("visibilitychange", function () {
    if (!dialog() || !dialog().open) { return; }
    if (document.hidden) { stop(); }
    else if (dialog().getAttribute("data-phase") === "live") { start(); }
  });
  window.addEventListener("pagehide", function () { stop(); shots = []; });
  /* The page may be turned without being left: the light of the camera must not stay on behind it. */
  new MutationObserver(function () { if (stream && !dialog()) { stop(); shots = []; } }).observe(document.documentElement, { subtree: true, childList: true });

  var tries = location.hash === "#camera" ? 100 : 0;
  var waiting = setInterval(function () {
    if ((tries -= 1) < 0) { clearInterval(waiting); return; }
    if (!dialog()) { return; }
    clearInterval(waiting);
    history.replaceState(null, "", location.pathname);
    if (navigator.mediaDevices && navigator.mediaDevices.getUserMedia) { open(true); }
  }, 100);

  window.labhelpCamera = { judge: judge };
})();
