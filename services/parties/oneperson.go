package parties

import (
	"slices"

	"lateral/services/register"
)

// Warning is a sentence that asks somebody to look before they decide.
type Warning string

// MayBeOnePerson says that two schools are usually one legal person: two academies of one trust, or
// two schools that one authority maintains. It decides nothing: their finance officers know.
func MayBeOnePerson(a, b register.School) (Warning, bool) {
	switch {
	case a.ID == b.ID:
		return "", false
	case a.Trust != "" && a.Trust == b.Trust:
		return Warning(ofOneTrust(a.Name, b.Name, a.Trust)), true
	case isMaintained(a) && isMaintained(b) && a.AuthorityCode != "" && a.AuthorityCode == b.AuthorityCode:
		return Warning(ofOneAuthority(a.Name, b.Name, a.Authority)), true
	}
	return "", false
}

func isMaintained(school register.School) bool {
	return school.Trust == "" && slices.Contains(maintained, school.Type)
}
