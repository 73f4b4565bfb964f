// What pages with forms get beyond plain HTML: rows without a reload, questions that come and go, schools suggested while one types.
import { watchConditions } from './lib/conditions.mjs'
import { quietCounts } from './lib/quiet-counts.mjs'
import { scoreLive } from './lib/rubric.mjs'
import { editRows } from './lib/rows.mjs'
import { suggestSchools } from './lib/school-picker.mjs'

for (const form of document.querySelectorAll('[data-form]')) {
  form.dataset.scripted = ''
  const live = form.querySelector('[data-form-said]')
  const say = text => { live.textContent = ''; setTimeout(() => { live.textContent = text }, 100) }
  const changed = watchConditions(form)
  quietCounts(form)
  editRows(form, say, changed)
  form.querySelectorAll('[data-rubric]').forEach(scoreLive)
  form.querySelectorAll('[data-school-picker]').forEach(picker => suggestSchools(picker, say, changed))
}
