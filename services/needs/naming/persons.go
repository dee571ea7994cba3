package naming

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lateral/pkg/spell/english"
)

// People returns the places of a text that name a person, first to last: a title with a
// surname, a first name with a surname, a child or colleague by name, and first names that are
// seldom anything else. It rather misses a name than calls another word one.
func People(text string) []Finding {
	words := tokensIn(text)
	var found []Finding
	for i := 0; i < len(words); {
		n, instead := person(words[i:], i == 0 || words[i].begins)
		if n == 0 {
			i++
			continue
		}
		from, to := words[i].from, words[i+n-1].to
		found = append(found, Finding{text[from:to], instead, from, to})
		i += n
	}
	return found
}

// token is a word as it is written.
type token struct {
	text     string // without an apostrophe and s
	small    string
	from, to int
	begins   bool // a sentence or a line
	parted   bool // from the word before by more than a space
}

var written = regexp.MustCompile(`\p{L}[\p{L}\p{M}]*(?:[’'‘-]\p{L}[\p{L}\p{M}]*)*`)

func tokensIn(text string) []token {
	var all []token
	end := 0
	for _, at := range written.FindAllStringIndex(text, -1) {
		t := token{text: text[at[0]:at[1]], from: at[0], to: at[1]}
		for _, s := range []string{"'s", "’s", "‘s"} {
			if cut, owns := strings.CutSuffix(t.text, s); owns {
				t.text, t.to = cut, t.to-len(s)
			}
		}
		between := text[end:at[0]]
		dot := strings.TrimSpace(between) == "." && len(all) > 0 && isTitle(all[len(all)-1])
		t.begins = len(all) == 0 || !dot && strings.ContainsAny(between, beginSentence)
		t.parted = !dot && strings.TrimSpace(between) != ""
		t.small = strings.ToLower(t.text)
		all, end = append(all, t), at[1]
	}
	return all
}

// capital says whether the word is written as a name: a capital letter, then small ones.
func (t token) capital() bool {
	first, n := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(first) && strings.ContainsFunc(t.text[n:], unicode.IsLower)
}

// Words before names.
var (
	personTitles = set(`mr mrs ms miss mx dr prof professor`)
	children     = set(`son daughter boy girl child pupil student twin twins brother sister stepson stepdaughter grandson
		granddaughter nephew niece toddler boys girls`)
	grown = set(`mum mother dad father teacher ta senco headteacher head deputy colleague governor chair caretaker nanny
		assistant trainee ect nqt bursar secretary principal`)
	called = set(`called named`)
	deeds  = set(`is was has had teaches taught leads led left leaves says said works worked will and who`)
	// notNames have a capital letter beside a name or a title, and are none.
	notNames = set(`year years key stage reception nursery school primary academy college infant infants junior juniors
		road street park lane avenue house hall centre trust church cathedral hospital library stadium station university
		phonics maths english science reading writing spelling handwriting grammar comprehension mathematics history geography
		music art computing languages day days week club hub award curriculum scheme programme teams word excel
		head teacher headteacher governor governors deputy senco ofsted sats pupil premium test tests
		january february march april may june july august september october november december
		monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter easter christmas
		and or of the a an in on at for with to is was are were has had will would could should can said says
		england britain wales scotland ireland london europe africa war rabbit street world
		our we i he she they it this that these those there who when where what if but so not no yes`)
)

func isTitle(t token) bool { return personTitles[t.small] }

// person is how many words from the first on name a person, 0 if they do not, and what to write
// instead.
func person(words []token, begins bool) (int, string) {
	for _, rule := range []func([]token, bool) (int, string){titled, related, named, alone} {
		if n, instead := rule(words, begins); n > 0 {
			return n, instead
		}
	}
	return 0, ""
}

// titled is "Mr Patel", "Mrs K. Read", "mr okafor".
func titled(words []token, begins bool) (int, string) {
	title := words[0]
	if !isTitle(title) || title.text == strings.ToUpper(title.text) && title.small != "mr" && title.small != "mrs" {
		return 0, ""
	}
	n := 1
	if len(words) > 2 && utf8.RuneCountInString(words[1].text) == 1 && !words[1].parted {
		n++ // "Mrs K. Read"
	}
	if len(words) <= n || n == 1 && words[1].parted || known(title, words[n]) {
		return 0, ""
	}
	surname := words[n]
	small := title.text == title.small && surname.text == surname.small
	switch {
	case small && (title.small == "mr" || title.small == "mrs") && isFirstName(surname.small),
		small && (title.small == "mr" || title.small == "mrs") && !ordinary(surname.small):
	case small, notNames[surname.small], !upper(surname.text),
		begins && title.small == "miss" && ordinary(surname.small) && !does(words[n+1:]):
		return 0, ""
	}
	return n + 1, "a colleague"
}

// does says whether words go on as after a person: "Miss Young is".
func does(words []token) bool { return len(words) > 0 && deeds[words[0].small] }

// related is "our son Alfie", "a boy called Tyler", "the deputy, Sarah".
func related(words []token, _ bool) (int, string) {
	instead := "a pupil"
	switch {
	case children[words[0].small]:
	case grown[words[0].small]:
		instead = "a colleague"
	default:
		return 0, ""
	}
	n, is := 1, false
	if len(words) > 1 && called[words[1].small] {
		n, is = 2, true
	}
	if len(words) <= n || !words[n].capital() || notNames[words[n].small] {
		return 0, ""
	}
	first := words[n]
	if !is && !isFirstName(first.small) || first.parted && strings.ContainsAny(first.text, ".") || n == 1 && first.begins {
		return 0, ""
	}
	if len(words) > n+1 && surname(first, words[n+1]) {
		if known(first, words[n+1]) {
			return 0, ""
		}
		n++
	}
	return n + 1, instead
}

// named is "Sarah Jones".
func named(words []token, begins bool) (int, string) {
	first := words[0]
	if len(words) < 2 || !first.capital() || !isFirstName(first.small) || !surname(first, words[1]) ||
		known(first, words[1]) {
		return 0, ""
	}
	if begins && ordinary(words[1].small) && !commonNames()[first.small] {
		return 0, ""
	}
	if len(words) > 2 && !words[2].parted && words[2].capital() && notNames[words[2].small] {
		return 0, "" // "Charles Read Academy", "Elizabeth Garrett House"
	}
	return 2, "somebody"
}

// surname says whether a word may be the surname after a first name.
func surname(first, last token) bool {
	return !last.parted && !last.begins && last.capital() && !notNames[last.small] && first.to+1 >= last.from-1
}

// alone is "Callum".
func alone(words []token, _ bool) (int, string) {
	first := words[0]
	if !first.capital() || !commonNames()[first.small] {
		return 0, ""
	}
	if len(words) > 1 && !words[1].parted && words[1].capital() && (notNames[words[1].small] || known(first, words[1])) {
		return 0, ""
	}
	return 1, "somebody"
}

func known(first, last token) bool { return knownPeople()[first.small+" "+last.small] }

func upper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// ordinary says whether a word in small letters is one of ordinary texts.
func ordinary(word string) bool {
	return Common(word) || notNames[word] || slices.Contains(titles, word) || english.Knows(word)
}
