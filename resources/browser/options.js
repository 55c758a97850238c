// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

// The page where the pairing code is entered.

function say(word) {
    document.getElementById("state").textContent = chrome.i18n.getMessage("pairing_" + word);
}

for (const element of document.querySelectorAll("[data-message]")) {
    element.textContent = chrome.i18n.getMessage(element.dataset.message);
}

async function pair(code) {
    const pairing = readPairingCode(code);
    if (!pairing) {
        say("wrong");
        return;
    }
    // Firefox leaves it to the person whether an extension may reach 127.0.0.1, and lets it ask only while a press of a
    // button is handled: before anything is waited for.
    const asked = chrome.permissions.request({ origins: ["http://127.0.0.1/*"] }).catch(() => false);
    await chrome.storage.local.set({ pairing });
    await asked;
    const word = await ping(pairing);
    say(word === "ready" || word === "closed" ? "paired" : word === "unpaired" ? "unpaired" : "absent");
}

document.getElementById("form").addEventListener("submit", (event) => {
    event.preventDefault();
    pair(document.getElementById("code").value);
});

chrome.storage.local.get("pairing").then(({ pairing }) => {
    if (pairing) {
        say("kept");
    }
});
