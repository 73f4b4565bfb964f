// What every page gets: the design system's behaviours that we use, and live counts of characters.
import accordion from '@uswds/uswds/js/usa-accordion'
import button from '@uswds/uswds/js/usa-button'
import comboBox from '@uswds/uswds/js/usa-combo-box'
import datePicker from '@uswds/uswds/js/usa-date-picker'
import fileInput from '@uswds/uswds/js/usa-file-input'
import modal from '@uswds/uswds/js/usa-modal'
import skipnav from '@uswds/uswds/js/usa-skipnav'
import table from '@uswds/uswds/js/usa-table'
import tooltip from '@uswds/uswds/js/usa-tooltip'
import { countCharacters } from './lib/character-count.mjs'
import { keepFormsInSight } from './lib/beside.mjs'

for (const behaviour of [accordion, button, comboBox, datePicker, fileInput, modal, skipnav, table, tooltip]) {
  behaviour.on(document.body)
}
countCharacters(document)

keepFormsInSight()

// A refused form is read from its summary on.
document.querySelector('[data-error-summary]')?.focus()
