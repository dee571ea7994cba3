package notices_test

import (
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/services/notices"
	"lateral/services/people"
)

// The usual names and notes of the world, with others that people may choose: each must
// come out of every letter as it went in.
func oddNames() map[string]map[string]string {
	return map[string]map[string]string{
		"marks of HTML, of templates and of formats": {
			buyerName: `St "Anne's" & <b>All Souls</b>`, homeName: `O'Connor \n School</p>`,
			"The Grove":  `100%s {school} {{.}} & Co`,
			"Hana Ashby": `<script>alert("Hana")</script>`, "Simon Ashby": `Simon 'n' {leader}`, "Fay Ashby": "Fay & Sons",
			"Lena Cedar": `Zoë "Lena" O'Neil <zoe@example.org>`, "Hugo Cedar": "Hugo {Who}", "Ash": "Ash & <i>Elm</i>",
			"Una Outside": "Una %d%%", "Phonics from the start": `{price} & "phonics" {`, "Zurich": `Zürich "Re" & Co`,
			"My phone": `Hana's "old" phone \ <1>`, "Work laptop": `"Work" & play`,
			"I looked.": "I <i>looked</i> at {kind} & {on}.",
			"Please.":   `Please & "thank you": {price} for {leader}, 5 < 6, 100 %s.`,
		},
		"other scripts": {
			buyerName: "בית ספר אלון", homeName: "مدرسة الأرز", "The Grove": "कुंज 🌳 समूह", "Hana Ashby": "هناء أشبي",
			"Simon Ashby": "שמעון", "Fay Ashby": "Фаина", "Lena Cedar": "李娜", "Hugo Cedar": "Ὅγκο", "Ash": "אלון",
			"Una Outside": "Úna Ó'Súilleabháin", "Phonics from the start": "الصوتيات", "Zurich": "Zürich",
			"My phone":    "📱 הטלפון שלי",
			"Work laptop": "पोर्टेबल", "I looked.": "نظرت.\n\nשלום.", "Please.": "من فضلك\nתודה.",
		},
		"a note of many lines": {
			"Please.":   "First,\nsecond;\n\nthird.\n\n  • One\n\n\n\n\n  • Two",
			"I looked.": "Seen:\n\n\n\n1. the letter\n2. the list",
		},
		"names that end in a full stop": {
			buyerName: "St. Ann's Sch.", homeName: "Cedar Ltd.", "The Grove": "Grove & Co.", "Hana Ashby": "Hana Ashby Jr.",
			"Simon Ashby": "Simon A.", "Fay Ashby": "Fay B.Sc.", "Lena Cedar": "Lena Cedar M.A.", "Hugo Cedar": "Hugo C.",
			"Ash": "Ash Inc.", "Una Outside": "Una O.", "My phone": "My ph.", "Work laptop": "Work l.",
			"Phonics from the start": "Phonics etc.", "Zurich": "Zurich Ins.", "Please.": "Please ... do it",
		},
	}
}

// Each letter with odd names is the usual letter, but for the names: nothing in them is
// escaped, filled in, cut or changed. It reads the same in HTML, and no sentence of it ends
// in a name, whose own full stop would make two.
func TestNamesAndNotesComeOutAsTheyWentIn(t *testing.T) {
	usual := letterbox(newWorld(t).everyLetter(), nil)
	for what, calls := range oddNames() {
		t.Run(what, func(t *testing.T) {
			all := newWorldOf(t, calls).everyLetter()
			for i, letter := range letterbox(all, calls) {
				if diff := cmp.Diff(strings.Split(usual[i], "\n"), strings.Split(letter, "\n")); diff != "" {
					t.Error(diff)
				}
			}
			for _, kind := range all {
				for _, m := range kind.sent {
					if diff := cmp.Diff(words(m.Text), words(read(m.HTML))); diff != "" {
						t.Errorf("%s, %q: %s", kind.what, m.Subject, diff)
					}
					if found := regexp.MustCompile(`.*[^.]\.\.[^.].*`).FindString(m.Subject + "\n" + m.Text); found != "" {
						t.Errorf("%s: %s", kind.what, found)
					}
				}
			}
		})
	}
}

// usually puts the usual names in the place of the others.
func usually(calls map[string]string) *strings.Replacer {
	var pairs []string
	for usual, other := range calls {
		pairs = append(pairs, other, usual)
	}
	return strings.NewReplacer(pairs...)
}

// letterbox is the letters with the usual names, without ids and tokens, sorted.
func letterbox(kinds []kind, calls map[string]string) []string {
	varies, back := regexp.MustCompile(`_[0-9a-z]{20,}|token=\S+`), usually(calls)
	var all []string
	for _, kind := range kinds {
		for _, m := range kind.sent {
			letter := back.Replace(fmt.Sprintf("%s to %s: %s\n%s", kind.what, m.To, m.Subject, m.Text))
			all = append(all, varies.ReplaceAllString(letter, "_1"))
		}
	}
	slices.Sort(all)
	return all
}

// kind is the letters of one step.
type kind struct {
	what string
	sent []mail.Message
}

// everyLetter is the letters of every step, and then the private ones.
func (w *world) everyLetter() []kind {
	w.t.Helper()
	var all []kind
	for _, s := range w.steps() {
		all = append(all, kind{string(s.what), w.letters(s.what, s.by, s.data)})
	}
	w.post.sent = nil
	w.writePrivately()
	all = append(all, kind{"private", w.post.sent})
	a := w.who["finance"]
	c := got(w.Directory.AskAddress(w.Ctx, people.Actor{AccountID: a.ID, Email: a.Email}, "fay@new.example"))(w.t)
	d := people.AddressData{AccountID: a.ID, ChangeID: c.ID, OldLinkID: "link_old", NewLinkID: "link_new"}
	return append(all, kind{"address asked", w.letters(people.AddressChangeAsked, "finance", d)},
		kind{"address changed", w.letters(people.AddressChanged, "finance", d)})
}

// read is a letter in HTML as a mail program shows it, with the target of its link
// before "Lateral".
func read(page string) string {
	page = regexp.MustCompile(`<a href="([^"]*)"[^>]*>([^<]*)</a>`).ReplaceAllString(page, "$2: $1")
	page = regexp.MustCompile(`<br>|</p>`).ReplaceAllString(page, "\n")
	return html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(page, ""))
}

// words are the words of a text, whatever the space between them.
func words(text string) []string { return strings.Fields(text) }

// The longest names that the forms take make no subject that a list of letters cannot show,
// and its number is still there.
func TestSubjectsStayShort(t *testing.T) {
	long := func(name string, n int) string {
		return name + strings.Repeat(" of Bishop", n)[:n-len(name)]
	}
	w := newWorldOf(t, map[string]string{
		buyerName: long("Ash Primary School", 120), homeName: long("Cedar", 120), "The Grove": long("Grove", 120),
		"Lena Cedar": long("Lena", 100), "Hugo Cedar": long("Hugo", 100), "Hana Ashby": long("Hana", 100),
		"Fay Ashby": long("Fay", 100), "Simon Ashby": long("Simon", 100),
		"Una Outside": long("Una", 100), "Ash": long("Ash", 120),
		"Phonics from the start": long("Phonics", 120),
		"My phone":               long("Phone", 60),
	})
	usual := newWorld(t).everyLetter()
	number := regexp.MustCompile(`\([A-Z]+-\d+\)$`)
	for i, kind := range w.everyLetter() {
		for j, m := range kind.sent {
			if n := utf8.RuneCountInString(m.Subject); n > 150 {
				t.Errorf("%s: %d characters: %s", kind.what, n, m.Subject)
			}
			if want := number.FindString(usual[i].sent[j].Subject); number.FindString(m.Subject) != want {
				t.Errorf("%s: %q has not the number %q", kind.what, m.Subject, want)
			}
		}
	}
}

func TestATitleThatIsTooLongLosesItsMiddle(t *testing.T) {
	long := strings.Repeat("long ", 40)
	tests := []struct{ name, title, want string }{
		{"short", "Agreed with Lena Cedar: Phonics (A-4001)", "Agreed with Lena Cedar: Phonics (A-4001)"},
		{"150 characters", strings.Repeat("é", 150), strings.Repeat("é", 150)},
		{"151 characters", strings.Repeat("é", 151), strings.Repeat("é", 87) + " … " + strings.Repeat("é", 60)},
		{"no word is cut", "Agreed with " + long + "Cedar: Phonics (A-4001)",
			"Agreed with " + strings.TrimSpace(strings.Repeat("long ", 15)) + " … " + strings.Repeat("long ", 7) +
				"Cedar: Phonics (A-4001)"},
		{"of several lines", "Phonics\r\nBcc: x@example.org", "Phonics Bcc: x@example.org"},
	}
	w := newWorld(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			payload, err := json.Marshal(map[string]string{"id": "letter-1", "email": "head@example.org", "title": tt.title,
				"text": "Phonics"})
			must(t, err)
			w.post.sent = nil
			must(t, w.Send(w.Ctx, jobs.Job{Kind: notices.MailJob, Payload: payload}))
			if got := w.post.sent[0].Subject; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
