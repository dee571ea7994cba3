package ubl

import (
	"regexp"
	"strings"
)

// Address is a postal address in the United Kingdom, in the parts that the norm has.
type Address struct {
	Lines    []string // street and what else there is; what is beyond two is put together
	Town     string
	Postcode string
}

var postcode = regexp.MustCompile(`(?i)(?:^|[\s,])([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})$`)

// AddressOf takes an address apart that is written line by line, as in the United Kingdom: the postcode
// ends it, and the town stands before that.
func AddressOf(lines []string) Address {
	var a Address
	for _, line := range lines {
		if line = oneLine(line); line != "" {
			a.Lines = append(a.Lines, line)
		}
	}
	last := len(a.Lines) - 1
	if last < 0 {
		return a
	}
	if at := postcode.FindStringSubmatchIndex(a.Lines[last]); at != nil {
		line := a.Lines[last]
		a.Postcode = strings.ToUpper(line[at[2]:at[3]] + " " + line[at[4]:at[5]])
		a.Lines[last] = strings.TrimRight(line[:at[0]], " ,")
	}
	if a.Lines[last] == "" {
		a.Lines = a.Lines[:last]
		last--
	}
	if last > 0 {
		a.Town, a.Lines = a.Lines[last], a.Lines[:last]
	}
	return a
}

// known says whether anything of the address is there.
func (a Address) known() bool {
	return oneLine(a.Town) != "" || oneLine(a.Postcode) != "" || oneLine(strings.Join(a.Lines, " ")) != ""
}
