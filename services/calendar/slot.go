package calendar

import (
	"cmp"
	"fmt"
	"regexp"
	"time"
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
	Date string `json:"date"` // 2006-01-02
	Half Half   `json:"half"`
}

// String is "2026-02-03.am": slots sort by it.
func (s Slot) String() string { return s.Date + "." + string(s.Half) }

// Compare puts slots in the order of time.
func (s Slot) Compare(other Slot) int { return cmp.Compare(s.String(), other.String()) }

// Words is how people read a slot: "Tue 3 Feb 2026, morning".
func (s Slot) Words() string {
	day, err := time.Parse(time.DateOnly, s.Date)
	if err != nil {
		return s.String()
	}
	half := "morning"
	if s.Half == PM {
		half = "afternoon"
	}
	return day.Format("Mon 2 Jan 2006") + ", " + half
}

var slotPattern = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}\.(am|pm)$`)

// ParseSlot reads a slot as String writes it.
func ParseSlot(text string) (Slot, error) {
	if !slotPattern.MatchString(text) {
		return Slot{}, fmt.Errorf("%q is not a half-day: write it like 2026-02-03.am", text)
	}
	s := Slot{Date: text[:10], Half: Half(text[11:])}
	if _, err := s.Day(); err != nil {
		return Slot{}, err
	}
	return s, nil
}

// Day is the slot's date at midnight UTC, or the reason why the slot is wrong.
func (s Slot) Day() (time.Time, error) {
	day, err := time.Parse(time.DateOnly, s.Date)
	if err != nil {
		return day, fmt.Errorf("%q is not a date", s.Date)
	}
	if s.Half != AM && s.Half != PM {
		return day, fmt.Errorf("%q is not a half of the day: write am or pm", s.Half)
	}
	return day, nil
}
