package statement

import (
	"cmp"
	"errors"
	"slices"

	"lateral/pkg/bankfile/figures"
)

// Sorted puts lines into the order of the days on which they were booked, the oldest first.
// Those of one day stay as they stand, unless all lines stand the newest first: then they are
// turned too.
func Sorted(lines []Line) []Line {
	if lines == nil {
		return []Line{}
	}
	if newestFirst(lines) {
		slices.Reverse(lines)
	}
	slices.SortStableFunc(lines, func(a, b Line) int { return cmp.Compare(a.Booked, b.Booked) })
	return lines
}

// newestFirst says whether no line is booked later than the one before it, and not all are of
// one day.
func newestFirst(lines []Line) bool {
	for i := 1; i < len(lines); i++ {
		if lines[i].Booked > lines[i-1].Booked {
			return false
		}
	}
	return len(lines) > 1 && lines[0].Booked > lines[len(lines)-1].Booked
}

// Unread is the fault of a text that figures cannot read; nil if there is no error.
func Unread(err error, line int, text string) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, figures.ErrTooLarge):
		return At(line, TooLarge, text)
	case errors.Is(err, figures.ErrDay):
		return At(line, BadDay, text)
	}
	return At(line, BadAmount, text)
}
