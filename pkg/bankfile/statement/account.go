package statement

import (
	"regexp"
	"strings"
)

var (
	iban     = regexp.MustCompile(`^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$`)
	ibanUK   = regexp.MustCompile(`^GB\d{2}[A-Z]{4}(\d{6})(\d{8})$`)
	bic      = regexp.MustCompile(`^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$`)
	sortCode = regexp.MustCompile(`^(\d{6}|\d\d-\d\d-\d\d)$`)
	number   = regexp.MustCompile(`^\d{8}$`)
	together = regexp.MustCompile(`^(\d{6})(\d{8})$`)
	spelled  = regexp.MustCompile(`^(\d\d-\d\d-\d\d|\d{6})[-/ ]+(\d{8})$`)
)

// ParseAccount reads an account as banks write it into one field: an IBAN, a sort code and a
// number in either order, a BIC before a number. What is none of these becomes the number as
// it stands.
func ParseAccount(text string) Account {
	text = Fold(strings.TrimLeft(strings.TrimSpace(text), "'"))
	packed := strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	if a, ok := ParseIBAN(packed); ok {
		return a
	}
	for _, shape := range []*regexp.Regexp{together, spelled} {
		if m := shape.FindStringSubmatch(text); m != nil {
			return Account{SortCode: digits(m[1]), Number: m[2]}
		}
	}
	first, second, parts := strings.Cut(strings.ReplaceAll(text, "/", " "), " ")
	second = strings.TrimSpace(second)
	switch {
	case parts && number.MatchString(first) && sortCode.MatchString(second):
		return Account{SortCode: digits(second), Number: first}
	case parts && bic.MatchString(first) && second != "":
		a := ParseAccount(second)
		a.BIC = first
		return a
	}
	return Account{Number: text}
}

// ParseIBAN reads an IBAN whose check digits are right. A currency may stand behind it.
func ParseIBAN(text string) (Account, bool) {
	text = strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	if !checks(text) && len(text) > 3 {
		text = text[:len(text)-3]
	}
	if !checks(text) {
		return Account{}, false
	}
	a := Account{IBAN: text}
	if m := ibanUK.FindStringSubmatch(text); m != nil {
		a.SortCode, a.Number = m[1], m[2]
	}
	return a, true
}

// checks works out the check digits of an IBAN: the number that its letters and digits make,
// the first four at the end, leaves 1 when it is divided by 97.
func checks(text string) bool {
	if !iban.MatchString(text) {
		return false
	}
	rest := 0
	for _, c := range text[4:] + text[:4] {
		if c >= 'A' {
			rest = (rest*100 + int(c-'A') + 10) % 97
		} else {
			rest = (rest*10 + int(c-'0')) % 97
		}
	}
	return rest == 1
}

// ParseSortCode is a sort code as six digits; what is none stays as it is.
func ParseSortCode(text string) string {
	text = strings.TrimLeft(strings.TrimSpace(text), "'")
	if sortCode.MatchString(text) {
		return digits(text)
	}
	return text
}

func digits(text string) string { return strings.ReplaceAll(text, "-", "") }

// Label names the account for people and for answers to a question.
func (a Account) Label() string {
	for _, name := range []string{a.IBAN, strings.TrimSpace(a.SortCode + " " + a.Number), a.Name} {
		if name != "" {
			return name
		}
	}
	return ""
}
