package register

import (
	"fmt"
	"time"
)

// dayOf is the date 2006-01-02 as people read it.
func dayOf(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2 January 2006")
}

// Why a file is not taken.
const (
	hasNoHead     = "it has no line of column names"
	namesNoSchool = "it names no school that can be read"
	namesNoLink   = "it names no link that can be read"
	isNotText     = "it is not a text file"
	cellGoesOn    = "a cell goes on for more than 4 MB"
)

func cannotBeImported(why string) string {
	return "This file cannot be imported: " + why + ". Nothing was changed."
}

func fileWasCutOff(line int, why string) string {
	return fmt.Sprintf("This file was cut off: line %d is its last, and %s. Nothing was changed.", line, why)
}

// fileIsOlder says how many schools the file would set back, and names the worst of them.
func fileIsOlder(older int, worst string) string {
	many := "1 school"
	if older > 1 {
		many = fmt.Sprintf("%d schools", older)
	}
	return "This file is older than what was imported before, and would set " + many + " back: " +
		worst + ". Nothing was changed."
}

func fileIsLarge(most int64) string { return fmt.Sprintf("it is larger than %d MB", most>>20) }

func lineIsLong(line int) string { return fmt.Sprintf("line %d is longer than 4 MB", line) }

func quotesDoNotClose(err error) string { return fmt.Sprintf("its quotes do not close: %v", err) }

func hasTwoColumns(name string) string { return "it has two columns " + name }

func hasNoColumn(name string) string { return "it has no column " + name }

// Why a row is refused.
const (
	cutOffHere      = "the file was cut off in it"
	hasNoEnd        = "it has no end, which all others have"
	hasNoName       = "it has no name"
	nameHasControls = "its name has control characters"
)

func cellsDiffer(has, head int) string {
	return fmt.Sprintf("it has %d cells where the head has %d", has, head)
}

func cellIsLong(column, cell string, most int) string {
	return fmt.Sprintf("its %s has %d characters; at most %d fit", column, len(cell), most)
}

func isNotAURN(text string) string {
	return fmt.Sprintf("%q is not a URN: a URN has five to seven digits", text)
}

func statusNotKnown(text string) string { return fmt.Sprintf("its status %q is not known", text) }

func urnIsTwice(urn string) string { return "its URN " + urn + " is also on an earlier line" }

func rowIsOlder(ages string) string { return "it is older than what was imported: " + ages }

// changedOn says when a file and what was imported say that a school was last changed.
func changedOn(school, urn, here, before string) string {
	return fmt.Sprintf("%s (%s) was last changed on %s in this file, and on %s in what was imported", school, urn,
		dayOf(here), dayOf(before))
}
