import assert from 'node:assert/strict';
import { recogniseArticle } from '../../../src/core/article/recogniseArticle';

const story = `Harbour bridge in Norwick closed after cracks are found

By Ida Brenner
Tuesday, 4 March 2031, 09:15

The city of Norwick closed its harbour bridge on Monday after engineers found cracks in two of its pillars, the mayor's office said.

Mayor Tomas Eklund told reporters that some 12,000 people cross the bridge every day. "Nobody will be allowed onto it before it is safe," he said.

According to the transport ministry, the bridge was last inspected in October 2029. Police announced that buses would run across the northern bridge from Wednesday.

A spokeswoman for the builder, Lindqvist & Sons, said the company would cooperate with the authorities.
`;

const verdict = (text: string): string => recogniseArticle(text).verdict;

describe('recogniseArticle', () => {
  it('knows a news story', () => {
    const { verdict: said, probability, reasons } = recogniseArticle(story);
    assert.equal(said, 'article');
    assert.ok(probability >= 0.8);
    assert.ok(reasons.length > 0);
  });

  it('knows a news story in other languages', () => {
    const german = `Brücke in Norwick gesperrt

Von Ida Brenner, 4. März 2031

Die Stadt Norwick hat am Montag ihre Hafenbrücke gesperrt, nachdem Ingenieure Risse in zwei Pfeilern gefunden hatten, wie eine Sprecherin sagte.

Laut Polizei überqueren täglich rund 12.000 Menschen die Brücke. „Niemand darf sie betreten, bevor sie sicher ist“, erklärte Bürgermeister Tomas Eklund am Dienstag.

Das Ministerium teilte mit, die Brücke sei zuletzt im Oktober 2029 geprüft worden. Die Regierung kündigte an, bis Freitag über einen Neubau zu entscheiden.
`;
    assert.equal(verdict(german), 'article');
  });

  it('knows a story that lost its line breaks', () => {
    assert.equal(verdict(story.replace(/\n+/g, ' ')), 'article');
  });

  it('never calls an empty or blank file an article', () => {
    assert.equal(verdict(''), 'other');
    assert.equal(verdict(' \n\u00a0\n'), 'other');
  });

  const others: Record<string, string> = {
    'source code':
      'const a = require("a");\nfunction run(x) {\n  return x.map((y) => y + 1);\n}\nmodule.exports = { run };\n',
    requirements: 'flask==2.0.1\nrequests>=2.25\nnumpy==1.26.4\n',
    robots: 'User-agent: *\nDisallow: /private/\nAllow: /\nSitemap: https://example.org/sitemap.xml\n',
    table: Array.from({ length: 30 }, (_, i) => `${i},Norwick,2031-03-0${i % 9},12.5,open,yes,no`).join('\n'),
    log: Array.from(
      { length: 30 },
      (_, i) => `2031-03-04 10:${i + 10}:01 INFO worker Served request ${i}`,
    ).join('\n'),
    readme:
      '# tool\n\nInstall the package with `npm install tool`.\n\nUsage: tool [options] file\n\n- `--out` writes the output to a file\n- `--help` prints this help\n\nThis software is provided under the MIT license, see LICENSE.\n',
    licence:
      'Permission is granted, free of charge, to any person obtaining a copy of this software, to use, copy and modify it, provided that the copyright notice is kept in all copies of the software. The software is provided without warranty of any kind.\n',
    chat: Array.from(
      { length: 20 },
      (_, i) => `[10:${i + 10}] ${i % 2 ? 'ida' : 'tom'}: the minister said on Monday that it is fine`,
    ).join('\n'),
    email:
      'From: Ida <ida@example.org>\nTo: Tom <tom@example.org>\nSubject: Tuesday\n\nHi Tom,\n\nthe mayor said on Monday that the bridge will be closed. Police announced that the buses run from Wednesday, so please come by train.\n',
    list: 'Milk\nBread\nCall the dentist on Monday\nTicket to Norwick\n',
  };
  for (const [name, text] of Object.entries(others))
    it(`does not take for an article: ${name}`, () => {
      assert.equal(verdict(text), 'other');
    });

  it('is not sure of prose in which nobody is named and no day is given', () => {
    const tale =
      'The wind came in from the sea and the lamps along the quay were swinging. She stood at the window and looked out on the water, and thought of the letter that lay unopened on the table. "You will have to read it," said her aunt from the door. She did not turn round.\n\n';
    assert.equal(verdict(tale.repeat(6)), 'unsure');
  });
});
