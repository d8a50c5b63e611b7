<?php

declare(strict_types=1);

namespace Drupal\treatment_guide;

/**
 * Turns tokens such as [treatment-explorer lang="es"] into the elements.
 *
 * Works on nodes, never on the text of the markup: a token inside an attribute
 * stays what it is, and nothing that an author writes can end a tag. Knows
 * nothing of Drupal, so that it can be tested without one.
 */
final class GuideText {

  // With the quotes and blanks that editors put in of their own accord.
  private const VALUE = '(?:"([^"]*)"|\'([^\']*)\'|\x{201C}([^\x{201D}]*)\x{201D})';
  private const TOKEN = '/\[(treatment-explorer|trial-explainer)((?:[\s\x{A0}]+[a-z-]+=' . self::VALUE . ')*)[\s\x{A0}]*\]/u';
  private const OPTION = '/([a-z-]+)=' . self::VALUE . '/u';
  // Where a text is shown as it was written, or where no element may stand.
  private const NOT_IN = ['pre', 'code', 'kbd', 'samp', 'script', 'style', 'textarea', 'a', 'button', 'svg', 'math'];

  /**
   * Constructs a GuideText.
   *
   * @param string $folder
   *   Address of the folder with the plain pages.
   * @param string $lang
   *   Language of the text.
   * @param string $contact
   *   The telephone or page of the care team that the site has set.
   */
  public function __construct(
    private readonly string $folder,
    private readonly string $lang,
    private readonly string $contact = '',
  ) {}

  /**
   * Whether it is worth to read a text: most have no guide in them.
   */
  public static function mayHold(string $text): bool {
    return stripos($text, 'treatment-explorer') !== FALSE || stripos($text, 'trial-explainer') !== FALSE;
  }

  /**
   * Puts the elements into a document.
   *
   * @return bool
   *   Whether a guide stands in it now, so that its script is needed.
   */
  public function place(\DOMDocument $document): bool {
    $found = FALSE;
    foreach ($this->textsWithToken($document) as $text) {
      $found = $this->replaceTokens($text) || $found;
    }
    foreach (array_keys(Options::ALL) as $element) {
      foreach ($document->getElementsByTagName($element) as $tag) {
        $this->complete($tag);
        $found = TRUE;
      }
    }
    return $found;
  }

  /**
   * The texts in which a token may be replaced, in a list of their own.
   *
   * @return \DOMText[]
   *   Nodes of the document.
   */
  private function textsWithToken(\DOMDocument $document): array {
    $texts = (new \DOMXPath($document))->query('//text()[contains(., "[treatment-explorer") or contains(., "[trial-explainer")]');
    return array_filter(iterator_to_array($texts), function (\DOMNode $text): bool {
      for ($above = $text->parentNode; $above; $above = $above->parentNode) {
        if (in_array($above->nodeName, self::NOT_IN, TRUE) || isset(Options::ALL[$above->nodeName])) {
          return FALSE;
        }
      }
      return TRUE;
    });
  }

  /**
   * Replaces each token in one text.
   */
  private function replaceTokens(\DOMText $text): bool {
    $plain = $text->data;
    if (!preg_match_all(self::TOKEN, $plain, $tokens, PREG_SET_ORDER | PREG_OFFSET_CAPTURE)) {
      return FALSE;
    }
    $document = $text->ownerDocument;
    $parts = $document->createDocumentFragment();
    $at = 0;
    foreach ($tokens as [[$token, $start], [$element], [$options]]) {
      $this->addText($parts, substr($plain, $at, $start - $at));
      $parts->appendChild($this->element($document, $element, $options));
      $at = $start + strlen($token);
    }
    $this->addText($parts, substr($plain, $at));
    $paragraph = $text->parentNode;
    $alone = $paragraph->nodeName === 'p' && $paragraph->childNodes->length === 1 && self::isBlank(preg_replace(self::TOKEN, '', $plain));
    // A paragraph of a token only makes room: the guide has its own.
    $old = $alone ? $paragraph : $text;
    $old->parentNode->replaceChild($parts, $old);
    return TRUE;
  }

  /**
   * Adds a text, unless it is empty.
   */
  private function addText(\DOMDocumentFragment $parts, string $text): void {
    if ($text !== '') {
      $parts->appendChild($parts->ownerDocument->createTextNode($text));
    }
  }

  /**
   * The element of a token, with the options that an author may set.
   */
  private function element(\DOMDocument $document, string $name, string $written): \DOMElement {
    preg_match_all(self::OPTION, $written, $pairs, PREG_SET_ORDER | PREG_UNMATCHED_AS_NULL);
    $given = [];
    foreach ($pairs as [, $option, $double, $single, $curly]) {
      $given[$option] ??= $double ?? $single ?? $curly ?? '';
    }
    $element = $document->createElement($name);
    foreach (Options::clean($name, $given, Options::IN_TEXT[$name]) as $option => $value) {
      $element->setAttribute($option, $value);
    }
    return $element;
  }

  /**
   * Gives an element what the site has set, and a link where it is empty.
   */
  private function complete(\DOMElement $element): void {
    $contact = Options::clean($element->nodeName, ['contact-href' => $this->contact]);
    if ($contact && !$element->hasAttribute('contact-href')) {
      $element->setAttribute('contact-href', $contact['contact-href']);
    }
    if (!self::isBlank($element->textContent) || $element->getElementsByTagName('*')->length) {
      return;
    }
    $link = Fallback::link($element->nodeName, $element->getAttribute('lang') ?: $this->lang, $this->folder);
    $anchor = $element->ownerDocument->createElement('a');
    $anchor->setAttribute('href', $link['href']);
    $anchor->setAttribute('lang', $link['lang']);
    $anchor->appendChild($element->ownerDocument->createTextNode($link['text']));
    $element->appendChild($anchor);
  }

  /**
   * Whether there is nothing to read, as in an element that an editor left.
   */
  private static function isBlank(string $text): bool {
    return preg_match('/^[\s\x{A0}]*$/Du', $text) === 1;
  }

}
