package settest

import (
	"regexp"
	"strings"

	"github.com/mozillazg/go-unidecode"
)

var (
	notBank = regexp.MustCompile(`[^A-Z0-9 &/.-]`)
	notWord = regexp.MustCompile(`[^A-Z0-9]+`)
)

// bankLetters writes a text as banks of the United Kingdom do: capitals, without accents and
// apostrophes.
func bankLetters(text string) string {
	text = strings.ToUpper(unidecode.Unidecode(text))
	text = strings.NewReplacer("'", "", "`", "", ",", " ", "(", " ", ")", " ").Replace(text)
	return strings.Join(strings.Fields(notBank.ReplaceAllString(text, "")), " ")
}

// cut is the first letters of a text.
func cut(text string, letters int) string {
	if runes := []rune(text); len(runes) > letters {
		return strings.TrimSpace(string(runes[:letters]))
	}
	return text
}

// packed is a name by which two parties cannot be told apart.
func packed(name string) string { return notWord.ReplaceAllString(bankLetters(name), "") }

// beginning is how a name begins: parties of the same beginning may look alike on a statement.
func beginning(name string) string { return cut(packed(name), 11) }

// common are words that many names have; alone they name nobody.
var common = words(`A AND AT CE CATHOLIC CHURCH CITY COFE COMMUNITY COUNCIL COUNTY DIOCESAN DIOCESE DISTRICT
	EDUCATION EDUCATIONAL ENGLAND FEDERATION FOR FOUNDATION HIGH INF INFANT INFANTS INC INCLUDING JUN JUNIOR
	JUNIORS LEARNING LONDON LTD METROPOLITAN MAT MULTI NURSERY OF PRIM PRIMARY RC ROMAN ROYAL SCH SCHOOL SCHOOLS
	SECONDARY SPECIAL ST SAINT THE TRUST UNITARY VC VA VOLUNTARY AIDED CONTROLLED ACADEMY ACADEMIES BOROUGH`)

func words(text string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		set[word] = true
	}
	return set
}

// distinctive are the words of a name that name somebody.
func distinctive(name string) []string {
	var own []string
	for _, word := range notWord.Split(bankLetters(name), -1) {
		if len(word) > 1 && !common[word] {
			own = append(own, word)
		}
	}
	return own
}

// tells says whether what can be seen of a payer names a party: one of its own words stands
// there, or at least the first four letters of it where the bank cut the text.
func tells(seen, name string) bool {
	all := notWord.Split(bankLetters(seen), -1)
	for _, own := range distinctive(name) {
		for i, word := range all {
			last := i == len(all)-1
			if word == own || last && len(word) >= 4 && strings.HasPrefix(own, word) {
				return true
			}
		}
	}
	return false
}
