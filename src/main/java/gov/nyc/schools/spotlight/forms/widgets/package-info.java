/** The inputs that every form may use beyond form-js's own: schools, months, grades, links and files. */
package gov.nyc.schools.spotlight.forms.widgets;
