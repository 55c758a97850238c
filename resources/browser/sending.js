// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

// Speaks with Nutgraf on this computer. What became of a page is one of the words that Nutgraf answers with (added, known,
// closed, refused, busy, large, invalid, failed), or "unpaired", "unknown" or "absent" when there was nobody to answer.

const answerDeadline = 25000; // milliseconds; Nutgraf answers earlier that it needs more time
const pollEvery = 2000;
const longestWait = 300000;

function pause(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Posts to Nutgraf; answers a word. */
async function post(pairing, path, body) {
    let response;
    try {
        response = await fetch("http://127.0.0.1:" + pairing.port + path, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Nutgraf-Token": pairing.token },
            body: JSON.stringify(body),
            credentials: "omit",
            cache: "no-store",
            redirect: "error",
            referrerPolicy: "no-referrer",
            signal: AbortSignal.timeout(answerDeadline),
        });
    } catch (error) {
        return "absent";
    }
    if (response.status === 404) {
        return "unpaired";
    }
    try {
        return String((await response.json()).result);
    } catch (error) {
        return "failed";
    }
}

/** Sends a page and waits for what becomes of it; the same page is never added twice, because its uuid stays. */
async function sendPage(pairing, page) {
    let word = await post(pairing, "/capture", page);
    if (word === "absent" || word === "busy") {
        await pause(1200);
        word = await post(pairing, "/capture", page);
    }
    const until = Date.now() + longestWait;
    while ((word === "waiting" || word === "busy") && Date.now() < until) {
        await pause(pollEvery);
        await chrome.runtime.getPlatformInfo(); // a worker that calls nothing for half a minute is ended
        word = await post(pairing, "/ping", { uuid: page.uuid });
    }
    return word;
}

async function ping(pairing) {
    return post(pairing, "/ping", {});
}
