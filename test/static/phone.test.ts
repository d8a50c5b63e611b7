import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readablePhone } from '../../src/ui/phone.js';

describe('a tel: address is written as people write a phone number', () => {
  for (const [href, readable] of [
    ['tel:+1-555-0100', '555-0100'],
    ['tel:+15551230100', '555-123-0100'],
    ['tel:+1-555-123-0100', '555-123-0100'],
    ['tel:+1(555)%20123-0100', '555-123-0100'],
    ['TEL:+1.555.123.0100;ext=12', '555-123-0100 ext. 12'],
    // The grouping of these is unknown, so they are not changed.
    ['tel:+442079460958', '+442079460958'],
    ['tel:+44 20 7946 0958', '+44 20 7946 0958'],
    ['tel:1-800-555-0100', '1-800-555-0100'],
    ['tel:911', '911'],
    ['tel:%', '%'],
    ['tel:', ''],
  ] as const)
    test(`${href} is ${readable}`, () => assert.equal(readablePhone(href), readable));
});
