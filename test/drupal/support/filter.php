<?php

/**
 * @file
 * Runs the text filter of the module without Drupal: reads cases as JSON, and writes their results.
 */

declare(strict_types=1);

use Drupal\treatment_guide\GuideText;
use Drupal\treatment_guide\Options;

$folder = __DIR__ . '/../../../integrations/drupal/treatment_guide/src';
foreach (['Options', 'Fallback', 'GuideText'] as $class) {
  require "$folder/$class.php";
}

$cases = json_decode(stream_get_contents(STDIN), TRUE, 512, JSON_THROW_ON_ERROR);
$answers = array_map(function (array $case) {
  if (isset($case['element'])) {
    return Options::clean($case['element'], $case['given']) ?: new stdClass();
  }
  if (!GuideText::mayHold($case['text'])) {
    return ['found' => FALSE, 'html' => $case['text']];
  }
  $document = new DOMDocument();
  libxml_use_internal_errors(TRUE);
  $document->loadHTML('<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>' . $case['text'] . '</body></html>');
  $found = (new GuideText('/modules/treatment_guide/dist', $case['lang'] ?? 'en', $case['contact'] ?? ''))->place($document);
  $html = '';
  foreach ($document->getElementsByTagName('body')[0]->childNodes as $node) {
    $html .= $document->saveHTML($node);
  }
  return ['found' => $found, 'html' => $html];
}, $cases);
echo json_encode($answers, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
