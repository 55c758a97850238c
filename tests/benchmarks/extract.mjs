// SPDX-FileCopyrightText: Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The work of extract.sh.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const goals = { megabytes: 120, ratio: 12, scaling: 1.8 };
const megabyte = 1e6;

function options() {
    const found = { cli: '', temporary: '', rounds: 0, folder: '' };
    const words = process.argv.slice(2);
    while (words.length > 0) {
        const word = words.shift();
        if (word.startsWith('--'))
            found[word.slice(2)] = words.shift();
        else
            found.folder = word;
    }
    return found;
}

// ---------------------------------------------------------------- pages

/// Numbers in [0, 1), the same ones each time.
function numbers(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

const words = ('the harbour council said on monday that a new bridge over the quay would open in spring after years of '
    + 'delay engineers found cracks in the old piers and the ferry company asked for money to keep its boats running '
    + 'residents of the northern district complained about noise while shops hoped for more visitors mayor minister court '
    + 'report million percent budget workers union school hospital police river storm market price energy plan vote').split(' ');

function newsPage(index) {
    const next = numbers(index + 1);
    const pick = (list) => list[Math.floor(next() * list.length)];
    const sentence = () => {
        const length = 8 + Math.floor(next() * 18);
        const text = Array.from({ length }, () => pick(words)).join(' ');
        return text[0].toUpperCase() + text.slice(1) + (next() < 0.1 ? '’s “plan”.' : '.');
    };
    const paragraph = () => Array.from({ length: 2 + Math.floor(next() * 4) }, sentence).join(' ');
    const repeat = (times, make) => Array.from({ length: times }, (_, i) => make(i)).join('\n');
    const name = () => pick(words) + '-' + pick(words);
    const headline = sentence().slice(0, 70);
    const address = `https://quay.example/2025/03/${1 + (index % 28)}/${name()}-${index}`;
    const rule = () => `.${name()} .${name()}:hover > a{margin:0 ${Math.floor(next() * 40)}px;color:#${Math.floor(next() * 1e6)}}`;
    const call = () => `window.${pick(words)}=window.${pick(words)}||{};function f${Math.floor(next() * 1e6)}(a,b){return a<b?"${name()}":{id:${Math.floor(next() * 1e9)},k:["${name()}","${name()}"]}}`;
    const menuItem = () => `<li class="menu-item menu-item-${Math.floor(next() * 1e5)}"><a href="/${name()}/" data-event="nav" aria-label="${name()}">${pick(words)} ${pick(words)}</a></li>`;
    const icon = () => `<svg class="icon icon-${pick(words)}" viewBox="0 0 24 24" aria-hidden="true"><path d="M${repeat(12, () => (next() * 24).toFixed(2)).replace(/\n/g, ' L')}z"/></svg>`;
    const teaser = () => `<article class="card teaser-${pick(words)}"><a href="/${name()}" class="card__link"><img loading="lazy" src="/i/${name()}.jpg" srcset="/i/${name()}-300.jpg 300w, /i/${name()}-600.jpg 600w" alt="${pick(words)}" width="300" height="200"><h3 class="card__title">${sentence()}</h3></a><time datetime="2025-02-${10 + Math.floor(next() * 18)}">yesterday</time></article>`;
    const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline,
        datePublished: `2025-03-0${1 + (index % 9)}T08:30:00Z`, author: [{ '@type': 'Person', name: 'Ann Lee' }],
        publisher: { '@type': 'Organization', name: 'The Quay Courier' } };
    return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} | The Quay Courier</title>
<link rel="canonical" href="${address}"><meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Quay Courier">
<meta name="description" content="${sentence()}">${repeat(20, () => `<link rel="preload" as="script" href="/s/${name()}.js"><meta name="${name()}" content="${sentence()}">`)}
<script type="application/ld+json">${JSON.stringify(data)}</script>
${repeat(6, () => `<style>${repeat(70, rule)}</style>`)}
${repeat(12, () => `<script>${repeat(14, call)}</script>`)}
</head><body class="single post-${index}"><!-- ${sentence()} -->
<header class="site-header"><nav class="main-nav"><ul>${repeat(80, menuItem)}</ul></nav>${repeat(12, icon)}</header>
<main><article class="post"><h1 class="post__title">${headline}</h1><div class="post__meta">By <a rel="author" href="/people/ann-lee">Ann Lee</a></div>
<div class="post__body">${repeat(14 + Math.floor(next() * 20), (i) => `<p>${paragraph()} <a href="/${name()}">${pick(words)} ${pick(words)}</a> ${sentence()}</p>${i % 6 === 5 ? `<aside class="related-inline">${teaser()}</aside>` : ''}`)}</div>
<div class="share-buttons">${repeat(6, () => `<button class="share" data-network="${pick(words)}" onclick="share('${pick(words)}')">${icon()}</button>`)}</div></article>
<section class="related-stories"><h2>Related stories</h2>${repeat(24, teaser)}</section></main>
<aside class="sidebar">${repeat(10, () => `<div class="widget widget-${pick(words)}"><h4>${pick(words)}</h4><ul>${repeat(12, menuItem)}</ul></div>`)}</aside>
<footer class="site-footer"><ul>${repeat(60, menuItem)}</ul></footer>
${repeat(8, () => `<script>${repeat(12, call)}</script>`)}
</body></html>
`;
}

/// Paths and unpacked bytes of the pages.
function pages(folder, temporary) {
    if (!folder) {
        folder = join(temporary, 'pages');
        mkdirSync(folder);
        for (let i = 0; i < 200; ++i)
            writeFileSync(join(folder, `page-${String(i).padStart(3, '0')}.html.gz`), gzipSync(newsPage(i)));
    }
    return readdirSync(folder).filter((file) => /\.html?(\.gz)?$/.test(file)).sort().map((file) => {
        const path = resolve(folder, file);
        const bytes = readFileSync(path);
        return { path, html: (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8') };
    });
}

// ---------------------------------------------------------------- runs

/// Seconds of one run of the program over the items, and its answers by id.
function runProgram(cli, items, jobs) {
    return new Promise((done, failed) => {
        const began = process.hrtime.bigint();
        const run = spawn(cli, ['extract', '--batch', '-', '--jobs', String(jobs)], { stdio: ['pipe', 'pipe', 'inherit'] });
        const parts = [];
        run.stdout.on('data', (part) => parts.push(part));
        run.on('error', failed);
        run.on('close', (code) => {
            const seconds = Number(process.hrtime.bigint() - began) / 1e9;
            if (code !== 0)
                failed(new Error(`${cli} ended with ${code}`));
            else
                done({ seconds, output: Buffer.concat(parts) });
        });
        run.stdin.end(items.map((item) => JSON.stringify(item) + '\n').join(''));
    });
}

/// Whether an answer comes while the input is still open.
function streams(cli, items) {
    return new Promise((done) => {
        const run = spawn(cli, ['extract', '--batch', '-', '--jobs', '1'], { stdio: ['pipe', 'pipe', 'ignore'] });
        const late = setTimeout(() => { run.kill(); done(false); }, 20000);
        run.stdout.once('data', () => { clearTimeout(late); run.stdin.end(); done(true); });
        run.stdin.write(items.slice(0, 1).map((item) => JSON.stringify(item) + '\n').join(''));
    });
}

function sorted(output) {
    return output.toString('utf8').trim().split('\n').sort().join('\n');
}

function median(values) {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/// Seconds that readability takes for the pages, which lie unpacked in memory.
function runPeer(all) {
    const began = process.hrtime.bigint();
    let found = 0;
    for (const page of all) {
        try {
            const { document } = parseHTML(page.html);
            found += new Readability(document).parse()?.textContent ? 1 : 0;
        } catch {
            // A page that it cannot read costs it the time all the same.
        }
    }
    return { seconds: Number(process.hrtime.bigint() - began) / 1e9, found };
}

const chosen = options();
const all = pages(chosen.folder, chosen.temporary);
const bytes = all.reduce((sum, page) => sum + Buffer.byteLength(page.html), 0);
const rounds = Number(chosen.rounds) || Math.max(1, Math.round(4e8 / bytes));
const items = [];
for (let round = 0; round < rounds; ++round)
    all.forEach((page, i) => items.push({ id: `${round}/${i}`, path: page.path }));
const total = bytes * rounds;
console.log(`${all.length} pages, ${(bytes / megabyte).toFixed(1)} MB unpacked, ${rounds} rounds; ${cpus()[0].model}, ${availableParallelism()} cores`);

function show(name, seconds, size, count) {
    console.log(`${name.padEnd(24)} ${(size / seconds / megabyte).toFixed(1).padStart(7)} MB/s ${(count / seconds).toFixed(0).padStart(6)} pages/s`);
    return size / seconds / megabyte;
}

await runProgram(chosen.cli, items.slice(0, all.length), 1); // the files come from memory from here on
const times = { 1: [], 2: [] };
const answers = {};
const peerTimes = [];
for (let i = 0; i < 3; ++i) {
    for (const jobs of [1, 2]) {
        const run = await runProgram(chosen.cli, items, jobs);
        times[jobs].push(run.seconds);
        answers[jobs] = run.output;
    }
    peerTimes.push(runPeer(all).seconds);
}
const one = show('nutgraf, 1 job', median(times[1]), total, items.length);
const two = show('nutgraf, 2 jobs', median(times[2]), total, items.length);
const peer = show('readability + linkedom', median(peerTimes), bytes, all.length);

let missed = 0;
function check(name, ok, figure) {
    console.log(`${ok ? 'ok    ' : 'MISSED'} ${name}: ${figure}`);
    missed += ok ? 0 : 1;
}
check(`${goals.megabytes} MB/s with one job`, one >= goals.megabytes, one.toFixed(1));
check(`${goals.ratio} times readability`, one / peer >= goals.ratio, (one / peer).toFixed(1));
check(`two jobs ${goals.scaling} times one`, two / one >= goals.scaling, (two / one).toFixed(2));
check('the same answers with one job and two', sorted(answers[1]) === sorted(answers[2]), 'compared');
check('an answer before the input ends', await streams(chosen.cli, items), 'tried');
process.exitCode = missed > 0 ? 1 : 0;
