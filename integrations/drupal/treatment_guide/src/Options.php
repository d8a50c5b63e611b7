<?php

declare(strict_types=1);

namespace Drupal\treatment_guide;

/**
 * What may be set on the two elements, and what a value may look like.
 *
 * Knows nothing of Drupal, so that it can be tested without one.
 */
final class Options {

  /**
   * Every option of each element, with the form of its value.
   */
  public const ALL = [
    'treatment-explorer' => [
      'lang' => self::LANG,
      'mode' => '/^(guided|browse)$/D',
      'view' => '/^(start|browse|treatment|questions|results|compare|values|summary|about)$/D',
      'treatment' => '/^[a-z0-9-]{1,80}$/D',
      'not-offered' => '/^[a-z0-9-]{1,80}( [a-z0-9-]{1,80})*$/D',
      'guide-src' => self::GUIDE,
      'allow-remote' => '/^$/D',
      'heading-level' => self::LEVEL,
      'contact-href' => self::CONTACT,
    ],
    'trial-explainer' => [
      'lang' => self::LANG,
      'record-src' => self::FILE,
      'allow-remote' => '/^$/D',
      'nct-id' => '/^NCT[0-9]{8}$/D',
      'api-base' => self::FILE,
      'site' => '/^[^\x00-\x1F\x7F]{1,200}$/Du',
      'heading-level' => self::LEVEL,
      'contact-href' => self::CONTACT,
    ],
  ];

  /**
   * What an author may set in text.
   *
   * Nothing that changes what is said in the hospital's name, or whom to call.
   */
  public const IN_TEXT = [
    'treatment-explorer' => ['lang', 'mode', 'view', 'treatment', 'heading-level'],
    'trial-explainer' => ['lang', 'nct-id', 'heading-level'],
  ];

  private const LANG = '/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/D';
  private const LEVEL = '/^[2-6]$/D';
  // A JSON file. A browser reads "//" and "/\" as another server.
  private const GUIDE = '~^(/(?![/\\\\])|https://)[\w.:/%+-]{0,400}\.json(\?[\w.%=&+-]{1,100})?$~D';
  private const FILE = '~^(/(?![/\\\\])|https://)[\w.:/%?=&+-]{1,400}$~D';
  private const CONTACT = '~^(tel:[+0-9().-]{3,40}|mailto:[\w.+-]+@[\w.-]+|(https?://|/(?![/\\\\]))[^\s"\'<>\\\\]{1,400})$~Du';

  /**
   * The options whose names and values are allowed; the rest is left out.
   *
   * @param string $element
   *   One of the two tags.
   * @param array $given
   *   Values by name of the option.
   * @param string[]|null $allowed
   *   The names that may be set; all where nothing is given.
   *
   * @return string[]
   *   Values by name, in the order of the element.
   */
  public static function clean(string $element, array $given, ?array $allowed = NULL): array {
    $clean = [];
    foreach (self::ALL[$element] ?? [] as $name => $form) {
      $value = $given[$name] ?? NULL;
      if (!is_string($value) || ($allowed !== NULL && !in_array($name, $allowed, TRUE))) {
        continue;
      }
      $value = self::tidy($name, $value);
      if (preg_match($form, $value) === 1) {
        $clean[$name] = $value;
      }
    }
    return $clean;
  }

  /**
   * The value without the spaces and commas that people add.
   */
  private static function tidy(string $name, string $value): string {
    $value = trim($value);
    return match ($name) {
      'not-offered' => preg_replace('/[\s,]+/', ' ', $value),
      'nct-id' => strtoupper($value),
      'contact-href' => preg_match('/^tel:/i', $value) ? 'tel:' . str_replace(' ', '', substr($value, 4)) : $value,
      default => $value,
    };
  }

}
