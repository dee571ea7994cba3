package glossary

import (
	"strings"
	"sync"

	"lateral/pkg/bm25"
)

// commonStems are of words that say nothing about the support wanted. They are not named as
// evidence: the word "plans" in a leader's text tells a head nothing.
var commonStems = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(ofTheLanguage + ofTime + ofQuantity + ofEverySchool + ofEveryNeed) {
		set[bm25.Stem(word)] = true
	}
	return set
})

// IsCommon says whether a word, in lower case, says nothing about the support wanted: every need has
// such words. A number is one.
func IsCommon(word string) bool {
	return bm25.IsStop(word) || commonStems()[bm25.Stem(word)] || strings.Trim(word, "0123456789") == ""
}

// emptyStems are of words that say nothing of what a need is about, whatever stands beside them.
var emptyStems = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(ofTheLanguage + ofTime + ofQuantity + ofAsking) {
		set[bm25.Stem(word)] = true
	}
	return set
})

// IsEmpty says whether a word, in lower case, tells nobody what is wanted: "help", "please", "school".
// Fewer words are so than are common ones: "leadership" is common, and says what is wanted.
func IsEmpty(word string) bool {
	return bm25.IsStop(word) || emptyStems()[bm25.Stem(word)] || strings.Trim(word, "0123456789") == ""
}

// IsOfAsking says whether a word, in lower case, only asks for help, or says that it is for a school:
// nobody looks by it for somebody who is called so.
func IsOfAsking(word string) bool { return askingWords[word] }

var askingWords = func() map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(ofAsking) {
		set[word] = true
	}
	return set
}()

const ofAsking = `able advice advise anyone ask asked better bit change child children class classes develop developed
developing difference effective ensure expert expertise good head heads headteacher help helped helpful helping helps
hello hi idea ideas impact improve improved improvement improving issue issues lesson lessons need needed needs people
person please problem problems pupil pupils raise result results school schools service services somebody someone staff
struggling student students support supported supporting supportive supports teacher teachers thanks things
urgent urgently work worked working
`

const ofTheLanguage = `about above across after again against ahead almost alone along already also although always
among another any anybody anyone anything apart around aside asks away because become been before began begin
beginning behind being believe below beside best better between beyond both bring brings brought came cannot come
comes could does doing done down during either else enough even ever every everybody everyone everything feel feels
find finds found from further gets give given gives giving goes going gone good great happen have having here high
hold however idea into itself just keep keeps kept knew know known knows least leave leaves leaving left less like
long look looks looking lose lost lower made make makes making many maybe mean means might more most move much must
near needing never nobody none nothing often once only onto other others ours over own part perhaps please possible
put quite rather really said same say
says saying seem seen self sees several shall should show shown shows since some somebody someone
something sometimes soon start starts started still such sure take taken takes taking than thank that their theirs
them themselves then there these they thing things think this those though thought through together told took toward
towards tried tries trying under until upon used uses using usually very want wanted wanting wants well went were what
whatever when where whether which while whoever whole whom whose will with within without wish word words would your
yours yourself yourselves `

const ofTime = `afternoon april august autumn christmas daily days december early easter evening february fortnight
friday half january july june last late later march monday month months morning next november now october page pages
recent recently saturday september spring summer sunday term terms termly thursday time times today tomorrow tuesday
wednesday week weeks weekly winter year years yearly yesterday `

const ofQuantity = `about one two ten eleven amount average double doubled each eight eighth eighty eleven enough extra fewer fifth fifty
first five forty four fourth half hundred large larger level levels little many most nine ninety pair percent piece
pieces quarter rate second seven seventy share shared single sixth sixty size small smaller third thirty three twelve
twenty twice `

const ofEverySchool = `academy adult adults child children class classes classroom cohort colleague colleagues
department departments group groups head heads headteacher infant infants junior juniors leader leaders leadership
learn learner learners learning lesson lessons people person primary pupil pupils room rooms school schools secondary
session sessions staff student students subject subjects taught teach teacher teachers teaching team teams trust `

const ofEveryNeed = `able achieve achieved achievement agreed aim aims answer approach area areas asked attain
attainment better building built change changed changes check checked clear clearly confident confidently confidence
consistent consistently consistency course deal develop developed developing development difference different
differently difficult difficulty difficulties effective effectively ensure example expect expectation expectations
experience explain expert focus follow follows gain gaps goal goals help helped helps impact important improve
improved improvement improving increase issue issues lack latest lead leading leads meet meets model need needed needs
outcome outcomes pass passed place plan planned planning plans practice practise problem problems programme progress
project quality raise raised ready reduce regular regularly result results review right same scheme set sets simple
skills specific standard standards strategy strong stronger struggle struggles struggling succeed success successful
successfully support supported supporting supports train trained training turn understand understanding visit visits
weak weaker weakness ways work worked working works worry worried written wrong young younger `
