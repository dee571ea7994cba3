package calendar

import (
	"cmp"
	"regexp"

	"lateral/pkg/date"
)

// Half is one half of a working day.
type Half string

// The halves of a day.
const (
	AM Half = "am"
	PM Half = "pm"
)

// Slot is a half-day in the calendar.
type Slot struct {
	Date date.Day `json:"date"` // 2006-01-02
	Half Half     `json:"half"`
}

// String is "2026-02-03.am": slots sort by it.
func (s Slot) String() string { return string(s.Date) + "." + string(s.Half) }

// Compare puts slots in the order of time.
func (s Slot) Compare(other Slot) int { return cmp.Compare(s.String(), other.String()) }

var slotPattern = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}\.(am|pm)$`)

// ParseSlot reads a slot as String writes it.
func ParseSlot(text string) (Slot, error) {
	if !slotPattern.MatchString(text) {
		return Slot{}, notAHalfDay(text)
	}
	s := Slot{Date: date.Day(text[:10]), Half: Half(text[11:])}
	if err := s.Check(); err != nil {
		return Slot{}, err
	}
	return s, nil
}

// Check is the reason why the slot is none, or nil.
func (s Slot) Check() error {
	if !s.Date.Valid() {
		return notADate(s.Date)
	}
	if s.Half != AM && s.Half != PM {
		return notAHalf(string(s.Half))
	}
	return nil
}

// Words is how people read a slot: "Tue 3 Feb 2026, morning".
func (s Slot) Words() string {
	if !s.Date.Valid() {
		return s.String()
	}
	return halfDay(s.Date, s.Half == PM)
}
