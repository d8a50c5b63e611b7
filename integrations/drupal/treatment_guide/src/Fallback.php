<?php

declare(strict_types=1);

namespace Drupal\treatment_guide;

/**
 * The link inside an element: what a visitor has until it works.
 */
final class Fallback {

  private const WORDS = [
    'en' => [
      'treatment-explorer' => 'Read about treatments in plain words',
      'trial-explainer' => 'Read what a clinical trial is',
    ],
    'es' => [
      'treatment-explorer' => 'Lea sobre los tratamientos en palabras sencillas',
      'trial-explainer' => 'Lea qué es un ensayo clínico',
    ],
  ];

  /**
   * Address and words of the link.
   *
   * @param string $element
   *   One of the two tags.
   * @param string $lang
   *   Language of the page; English where there is no text in it.
   * @param string $folder
   *   Address of the folder with the plain pages.
   *
   * @return string[]
   *   The keys are "href", "lang" and "text".
   */
  public static function link(string $element, string $lang, string $folder): array {
    $lang = strtolower(explode('-', $lang)[0]);
    $lang = isset(self::WORDS[$lang]) ? $lang : 'en';
    $file = $lang === 'en' ? 'guide.html' : "guide.$lang.html";
    return [
      'href' => "$folder/$file" . ($element === 'trial-explainer' ? '#trial-explainer' : ''),
      'lang' => $lang,
      'text' => self::WORDS[$lang][$element],
    ];
  }

}
