package notices_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/events"
	"lateral/pkg/mail"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/leaders"
)

// lettersFile has every letter as people read it. After a change of words run
// the test with -update, and read the differences.
const lettersFile = "testdata/letters.txt"

var update = flag.Bool("update", false, "write "+lettersFile+" anew")

// letters records the event and returns the letters that go out for it.
func (w *world) letters(what events.Type, by string, data any) []mail.Message {
	w.t.Helper()
	w.post.sent = nil
	must(w.t, w.Tell(w.Ctx, w.happen(what, by, data)))
	w.deliver()
	return w.post.sent
}

// addressee is the test's word for the receiver of a letter.
func (w *world) addressee(m mail.Message) string {
	word, _, _ := strings.Cut(m.To, "@")
	return strings.ReplaceAll(word, ".", " ")
}

// allLetters are the letters of every step, one to each side. Repeated texts are
// left out.
func (w *world) allLetters() string {
	w.t.Helper()
	var b strings.Builder
	ids := regexp.MustCompile(`_[0-9a-z]{20,}`)
	for _, s := range w.steps() {
		seen := map[string]bool{}
		sent := w.letters(s.what, s.by, s.data)
		for _, word := range s.told {
			for _, m := range sent {
				_, body, _ := strings.Cut(m.Text, "\n\n")
				body = ids.ReplaceAllString(strings.TrimSuffix(body, "\n\nLateral\n"), "_1")
				if w.addressee(m) == word && !seen[body] {
					seen[body] = true
					fmt.Fprintf(&b, "## %s, to the %s\n%s\n\n%s\n\n", s.what, word, m.Subject, body)
				}
			}
		}
	}
	return b.String()
}

func TestLettersReadAsPeopleExpect(t *testing.T) {
	got := newWorld(t).allLetters()
	if *update {
		must(t, os.WriteFile(lettersFile, []byte(got), 0o600))
	}
	want, err := os.ReadFile(lettersFile)
	must(t, err)
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Error(diff)
	}
}

// vague is what a letter has only where a fact or a word is missing in it.
func vague() *regexp.Regexp {
	return regexp.MustCompile(`[{}]|%!|  |\b(0 days|<nil>|<no value>)|(\. |^)[a-z]|:\.|, \.| ,|_[0-9a-z]{20}`)
}

// Every letter stands on its own: it names its subject, has words for all facts,
// one link, and a first sentence that is not a heading.
func TestEveryLetterIsWhole(t *testing.T) {
	w := newWorld(t)
	for _, s := range w.steps() {
		for _, m := range w.letters(s.what, s.by, s.data) {
			linkIn(t, m)
			_, body, _ := strings.Cut(m.Text, "\n\n")
			if len(m.Subject) > 120 || strings.HasSuffix(m.Subject, ".") || !strings.Contains(body, ".\n\n") {
				t.Errorf("%s, to the %s: %q: %q", s.what, w.addressee(m), m.Subject, body)
			}
			if strings.Contains(m.Text, "Open it in Lateral") {
				t.Errorf("%s, to the %s: the link does not say what to do", s.what, w.addressee(m))
			}
			said, _, _ := strings.Cut(body, publicURL)
			for _, text := range []string{m.Subject, said} {
				if found := vague().FindString(text); found != "" {
					t.Errorf("%s, to the %s has %q: %s", s.what, w.addressee(m), found, text)
				}
			}
			if _, ok := s.data.(enquiries.Happened); ok && !regexp.MustCompile(`\((E|A)-\d+\)$`).MatchString(m.Subject) {
				t.Errorf("%s: the subject %q has no reference", s.what, m.Subject)
			}
		}
	}
}

// In a thread that hides its school, nothing that the leader or the home head
// gets gives the school away.
func TestNoLetterToAnOutsiderNamesTheSchool(t *testing.T) {
	w := newWorld(t)
	secrets := []string{buyerName, string(buyer), "Ash", w.who["head"].Name, w.who["senior"].Name}
	read := 0
	for _, s := range w.steps() {
		if _, ok := s.data.(enquiries.Happened); !ok {
			continue
		}
		for _, side := range []agreements.Side{agreements.SchoolSide, agreements.LeaderSide, agreements.HomeSide,
			agreements.BrokerSide, agreements.NoSide} {
			h := w.quiet
			h.Side, h.Name, h.Date = side, w.who["head"].Name, "2026-02-03"
			for _, m := range w.letters(s.what, "operator", h) {
				if to := w.addressee(m); to != "leader" && to != "home head" {
					continue
				}
				read++
				for _, secret := range secrets {
					if strings.Contains(m.Subject+m.Text+m.HTML, secret) {
						t.Errorf("%s on the part of the %s says %q: %s\n%s", s.what, side, secret, m.Subject, m.Text)
					}
				}
			}
		}
	}
	if read < 60 {
		t.Errorf("only %d letters were read", read)
	}
}

func TestOnceAgreedTheSchoolIsNamed(t *testing.T) {
	w := newWorld(t)
	told := map[string]string{}
	for _, m := range w.letters(agreements.AgreementMade, "senior", w.agreed) {
		told[w.addressee(m)] = m.Subject
	}
	want := map[string]string{
		"head": "Agreed with Lena Cedar: Phonics (A-4001)", "leader": "Agreed with Ash Primary School: Phonics (A-4001)",
		"home head": "Lena Cedar will support Ash Primary School: Phonics (A-4001)",
		"broker":    "Agreed: Lena Cedar supports Ash Primary School with Phonics (A-4001)",
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
}

func TestWhoseWordsALetterQuotes(t *testing.T) {
	w := newWorld(t)
	tests := []struct {
		name string
		what events.Type
		side agreements.Side
		note string
		want map[string]string // the words before the note, by reader
	}{
		{"the leader's", enquiries.EnquiryDeclined, agreements.LeaderSide, "I am full.",
			map[string]string{"head": "Lena Cedar wrote: ", "senior": "Lena Cedar wrote: "}},
		{"of a school that is not named", enquiries.ProposalCountered, agreements.SchoolSide, "Later?",
			map[string]string{"leader": "A primary school in the South East wrote: "}},
		{"the home head's stay with the leader", diary.ReleaseRefused, agreements.HomeSide, "We have Ofsted.",
			map[string]string{"leader": "Cedar School wrote: "}},
		{"a reason of the service's own", enquiries.EnquiryWithdrawn, agreements.NoSide, "The need is no longer open.",
			map[string]string{"leader": ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w.t = t
			h := w.quiet
			h.Side, h.Note = tt.side, tt.note
			quoted := map[string]string{}
			for _, m := range w.letters(tt.what, "", h) {
				for _, paragraph := range strings.Split(m.Text, "\n\n") {
					if before, found := strings.CutSuffix(paragraph, tt.note); found {
						quoted[w.addressee(m)] = before
					}
				}
			}
			if diff := cmp.Diff(tt.want, quoted); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestALapsedDesignationDoesNotQuoteItsVerification(t *testing.T) {
	w := newWorld(t)
	for _, s := range w.steps() {
		if s.what != leaders.DesignationLapsed {
			continue
		}
		if m := w.letters(s.what, s.by, s.data)[0]; strings.Contains(m.Text, "I looked.") ||
			!strings.Contains(m.Text, "ran out on Tue 31 Aug 2027") {
			t.Error(m.Text)
		}
	}
}
