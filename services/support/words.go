package support

import (
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/text"
)

// required cleans a mandatory text, and notes what is wrong with it.
func required(c *apperr.Check, path, words string, most int, missing string) string {
	clean, err := text.Clean(words, most)
	c.Add(path, err)
	c.That(err != nil || clean != "", path, missing)
	return clean
}

// line is required for a text of one line.
func line(c *apperr.Check, path, words string, most int, missing string) string {
	clean, err := text.Line(words, most)
	c.Add(path, err)
	c.That(err != nil || clean != "", path, missing)
	return clean
}

// optional cleans a text that may be empty.
func optional(c *apperr.Check, path, words string, most int) string {
	clean, err := text.Clean(words, most)
	c.Add(path, err)
	return clean
}

// reason cleans the one mandatory text of an input.
func reason(path, words, missing string) (string, error) {
	var c apperr.Check
	clean := required(&c, path, words, text.Short, missing)
	return clean, c.Err()
}

// list cleans every line of a list, which must not be empty.
func list(c *apperr.Check, path string, all []string, most int, missing string) []string {
	c.That(len(all) > 0, path, missing)
	c.That(len(all) <= most, path, fmt.Sprintf("Name %d at most.", most))
	clean := make([]string, len(all))
	for i, words := range all {
		clean[i] = line(c, fmt.Sprintf("%s[%d]", path, i), words, text.Short, "Write this one or leave it out.")
	}
	return clean
}
