<?php

/**
 * @file
 * Runs the blocks and the filter of the module with stand-ins for Drupal: reads cases as JSON, and writes their results.
 */

declare(strict_types=1);

require __DIR__ . '/stand-ins.php';
spl_autoload_register(function (string $class): void {
  $file = str_replace(['Drupal\\treatment_guide\\', '\\'], ['', '/'], $class);
  require __DIR__ . "/../../../integrations/drupal/treatment_guide/src/$file.php";
});

/**
 * Writes a render array of tags as Drupal would.
 */
function written(array $element): string {
  $attributes = '';
  foreach ($element['#attributes'] as $name => $value) {
    $attributes .= " $name=\"" . htmlspecialchars($value) . '"';
  }
  $children = array_filter($element, fn ($name) => $name[0] !== '#', ARRAY_FILTER_USE_KEY);
  $inside = htmlspecialchars((string) ($element['#value'] ?? '')) . implode('', array_map('written', $children));
  return "<{$element['#tag']}$attributes>$inside</{$element['#tag']}>";
}

/**
 * The values of the attribute (annotation) of a class.
 */
function said(string $class): array {
  $said = (new ReflectionClass($class))->getAttributes()[0]->newInstance();
  return array_map(fn ($value) => $value instanceof Stringable ? (string) $value : $value, get_object_vars($said));
}

/**
 * Fills in the form of a block, saves it, and shows the block, before and after serialization.
 */
function block(array $case): array {
  $class = "Drupal\\treatment_guide\\Plugin\\Block\\{$case['block']}";
  Container::$services['language_manager']->id = $case['lang'] ?? 'en';
  $block = $class::create(new Container(), ['options' => $case['saved'] ?? []], said($class)['id'], []);
  $fields = $block->blockForm([], new Form([]));
  $form = new Form($case['given'] ?? []);
  $block->blockValidate($fields, $form);
  if (!$form->errors && isset($case['given'])) {
    $block->blockSubmit($fields, $form);
  }
  $shown = $block->build();
  $again = unserialize(serialize($block))->build();
  $plain = fn (array $field) => array_map(fn ($value) => is_object($value) ? (string) $value : $value, $field);
  return [
    'said' => said($class),
    'fields' => array_map($plain, $fields),
    'errors' => $form->errors ?: new stdClass(),
    'options' => $block->getConfiguration()['options'] ?: new stdClass(),
    'html' => written($shown),
    'attached' => $shown['#attached'],
    'contexts' => $shown['#cache']['contexts'],
    'same' => $shown == $again,
  ];
}

/**
 * Configures the filter, and filters a text.
 */
function filter(array $case): array {
  $class = 'Drupal\\treatment_guide\\Plugin\\Filter\\TreatmentGuideFilter';
  $said = said($class);
  $filter = $class::create(new Container(), ['settings' => ($case['settings'] ?? []) + $said['settings']], $said['id'], []);
  $field = $filter->settingsForm([], new Form([]))['contact_href'];
  $form = new Form([]);
  $field['#value'] = $case['settings']['contact_href'] ?? '';
  foreach ($field['#element_validate'] as $validate) {
    $validate($field, $form);
  }
  $result = $filter->process($case['text'], 'en');
  return [
    'said' => $said,
    'errors' => $form->errors ?: new stdClass(),
    'html' => $result->text,
    'attached' => $result->attachments,
    'tips' => (string) $filter->tips(),
    'same' => unserialize(serialize($filter))->process($case['text'], 'en') == $result,
  ];
}

$cases = json_decode(stream_get_contents(STDIN), TRUE, 512, JSON_THROW_ON_ERROR);
echo json_encode(array_map(fn ($case) => isset($case['block']) ? block($case) : filter($case), $cases), JSON_THROW_ON_ERROR);
