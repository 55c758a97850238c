// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

// One click, or the key, sends the page of the tab: what is rendered, what is selected, and the address.

if (typeof importScripts === "function") {
    importScripts("pairing.js", "sending.js");
}

const largestPage = 15 * 1024 * 1024; // bytes, as Nutgraf takes them
const longestSelection = 16000;

// What the button says for each word; the badge is shown on the button itself.
const states = {
    sending: { badge: "…", colour: "#5b6472" },
    added: { badge: "✓", colour: "#1f7a4d" },
    known: { badge: "✓", colour: "#5b6472" },
    closed: { badge: "!", colour: "#9a6700" },
    refused: { badge: "×", colour: "#b3261e" },
    unpaired: { badge: "?", colour: "#9a6700" },
    absent: { badge: "–", colour: "#9a6700" },
    large: { badge: "!", colour: "#b3261e" },
    unreadable: { badge: "!", colour: "#b3261e" },
    failed: { badge: "!", colour: "#b3261e" },
};

async function show(tabId, word) {
    const name = states[word] ? word : "failed";
    try {
        await chrome.action.setBadgeText({ tabId, text: states[name].badge });
        await chrome.action.setBadgeBackgroundColor({ tabId, color: states[name].colour });
        await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage("state_" + name) });
    } catch (error) {
        // The tab was closed meanwhile.
    }
    return name;
}

/** Runs in the page. */
function renderedPage() {
    const type = document.doctype;
    const head = type ? "<!DOCTYPE " + type.name + ">\n" : "";
    return {
        url: location.href,
        title: document.title,
        html: head + document.documentElement.outerHTML,
        selection: String(window.getSelection() || ""),
    };
}

async function pageOf(tabId) {
    try {
        const results = await chrome.scripting.executeScript({ target: { tabId }, func: renderedPage });
        return results[0].result;
    } catch (error) {
        return null;
    }
}

function wellFormed(text) {
    return text.toWellFormed ? text.toWellFormed() : text;
}

/** Sends the page of a tab and shows how it went; answers the word for it. */
async function sendTab(tab) {
    const { pairing } = await chrome.storage.local.get("pairing");
    if (!pairing) {
        await show(tab.id, "unpaired");
        await chrome.runtime.openOptionsPage();
        return "unpaired";
    }
    await show(tab.id, "sending");
    const read = await pageOf(tab.id);
    if (!read || !/^https?:/.test(read.url)) {
        return show(tab.id, "unreadable");
    }
    const html = wellFormed(read.html);
    if (new TextEncoder().encode(html).length > largestPage) {
        return show(tab.id, "large");
    }
    const page = {
        uuid: crypto.randomUUID(),
        url: read.url,
        title: wellFormed(read.title),
        html,
        capturedAt: new Date().toISOString(),
    };
    if (read.selection.trim()) {
        page.selection = wellFormed(read.selection.trim().slice(0, longestSelection));
    }
    return show(tab.id, await sendPage(pairing, page));
}

chrome.action.onClicked.addListener(sendTab);
