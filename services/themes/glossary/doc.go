// Package glossary holds the words of schools: what they abbreviate, what each abbreviation stands
// for, and the everyday words that are akin to it. Terms are those of a text to rank it by, WriteOut
// is a text for readers who know ordinary English alone, and Synonyms is what search engines take.
package glossary
