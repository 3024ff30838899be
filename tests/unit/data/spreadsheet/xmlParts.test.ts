import { describe, expect, it } from 'vitest';
import { xmlParts } from '../../../../src/data/spreadsheet/xmlParts';

const told = (xml: string) =>
  Array.from(xmlParts(xml), (part) => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'close') return `/${part.name}`;
    return [part.name, ...Array.from(part.attributes, ([key, value]) => `${key}=${value}`)].join(' ');
  });

describe('an XML text', () => {
  it('is tags and texts, names without their prefix, an empty element closed at once', () => {
    expect(told('<x:a b="1" r:c=\'d e\'>teks<f/></x:a>')).toEqual(['a b=1 c=d e', 'teks', 'f', '/f', '/a']);
  });

  it('has its entities resolved, and CDATA as it stands', () => {
    expect(told('<a q="&lt;&#65;&#x1F642;">&amp;&lain;<![CDATA[<b>&amp;]]></a>')).toEqual([
      'a q=<A🙂',
      '&&lain;',
      '<b>&amp;',
      '/a',
    ]);
    expect(told('<a>&#x110000;</a>')).toEqual(['a', '\ufffd', '/a']);
  });

  it('passes over comments and instructions', () => {
    expect(told('<?xml version="1.0"?><!DOCTYPE a><!-- <b> --><a/>')).toEqual(['a', '/a']);
  });

  it('that is cut off ends', () => {
    expect(told('<a>teks<b c="1')).toEqual(['a', 'teks', 'b']);
    expect(told('<a><![CDATA[x')).toEqual(['a', 'x']);
    expect(told('<a><!-- x')).toEqual(['a']);
    expect(told('')).toEqual([]);
  });
});
