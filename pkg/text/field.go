package text

import (
	"fmt"

	"lateral/pkg/apperr"
)

// Required is Clean for a field that must not be empty. It notes in c what is wrong with
// the field; missing is the message for an empty one.
func Required(c *apperr.Check, path, s string, maximum int, missing string) string {
	clean, err := Clean(s, maximum)
	c.Add(path, err)
	c.That(err != nil || clean != "", path, missing)
	return clean
}

// RequiredLine is Required for a field of one line.
func RequiredLine(c *apperr.Check, path, s string, maximum int, missing string) string {
	clean, err := Line(s, maximum)
	c.Add(path, err)
	c.That(err != nil || clean != "", path, missing)
	return clean
}

// Optional is Clean for a field that may be empty. It notes in c what is wrong with it.
func Optional(c *apperr.Check, path, s string, maximum int) string {
	clean, err := Clean(s, maximum)
	c.Add(path, err)
	return clean
}

// RequiredList cleans every line of a list that has at least one and at most the given
// number, each short. It notes in c what is wrong; missing is the message for an empty list.
func RequiredList(c *apperr.Check, path string, all []string, most int, missing string) []string {
	c.That(len(all) > 0, path, missing)
	c.That(len(all) <= most, path, fmt.Sprintf("Name %d at most.", most))
	clean := make([]string, len(all))
	for i, s := range all {
		clean[i] = RequiredLine(c, fmt.Sprintf("%s[%d]", path, i), s, Short, "Write this one or leave it out.")
	}
	return clean
}

// Reason is Required for the one short text of an input. It returns Invalid with the field.
func Reason(path, s, missing string) (string, error) {
	var c apperr.Check
	clean := Required(&c, path, s, Short, missing)
	return clean, c.Err()
}
