import { levelOf } from '../ui/blocks.js';
import type { Visit } from './visit.js';

/** What the host page sets, checked and complete. */
export interface HostSettings extends Pick<Visit, 'level' | 'browseOnly' | 'contact' | 'today' | 'printing'> {
  /** Ids of treatments that this hospital does not offer, separated by spaces. */
  readonly notOffered: string;
  /** Whether a `<trial-explainer>` is on the page. */
  readonly trialExplainer: boolean;
}

/** The element with the properties that a page can set. They may have any value: an attribute that is removed sets `null`. */
interface SettingsHost extends HTMLElement {
  readonly mode: string;
  readonly notOffered: string | null;
  readonly headingLevel: number;
  readonly contactHref: string | undefined;
  readonly today: string | undefined;
}

/** The settings before the page has set anything. */
export const DEFAULT_SETTINGS: HostSettings = {
  level: 2,
  browseOnly: false,
  notOffered: '',
  contact: undefined,
  today: '',
  printing: false,
  trialExplainer: false,
};

/** The settings of the page now. */
export function readSettings(host: SettingsHost, printing: boolean): HostSettings {
  const tree = host.getRootNode() as Document | ShadowRoot;
  return {
    level: levelOf(host.headingLevel),
    browseOnly: host.mode === 'browse',
    notOffered: host.notOffered ?? '',
    contact: host.contactHref,
    today: host.today ?? new Date().toISOString().slice(0, 10),
    printing,
    // An element outside of a document has no `querySelector` in its root.
    trialExplainer: !!tree.querySelector?.('trial-explainer'),
  };
}
