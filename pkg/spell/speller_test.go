package spell_test

import (
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/spell"
)

// larder are the words of some texts, with how often they stand there.
func larder() map[string]int {
	return map[string]int{
		"phonics": 9, "behaviour": 9, "attendance": 5, "reading": 20, "writing": 20, "mathematics": 8, "senco": 3,
		"governance": 2, "governors": 4, "assessment": 6, "tees": 1, "team": 7, "term": 6, "ks2": 4, "eal": 5,
	}
}

//nolint:misspell // typing errors are what it is about
func TestCorrect(t *testing.T) {
	for typed, want := range map[string]string{
		"fonics": "phonics", "phonicks": "phonics", "behavour": "behaviour", "behavoir": "behaviour",
		"attendence": "attendance",
		"sencoo":     "senco", "mathmatics": "mathematics", "asessment": "assessment", "raeding": "reading",
		"writting":  "writing",
		"goverment": "", "governence": "governance", "governers": "governors", "teem": "team",
		// Right as they are.
		"reading": "", "heading": "", "wording": "",
		// Like nothing, too short, or no word.
		"trampolining": "", "xyzzy": "", "eel": "", "tem": "", "ks3": "", "": "", "\xff\xfe\xfd\xfc": "",
	} {
		english := func(word string) bool { return slices.Contains([]string{"heading", "wording"}, word) }
		got, wrong := spell.New(larder(), english).Correct(typed)
		if wrong != (want != "") || wrong && got != want || !wrong && got != typed {
			t.Errorf("%q is read as %q, %v; want %q", typed, got, wrong, want)
		}
	}
}

// A Speller with more words corrects to those too, and the one that it was made of does not.
//
//nolint:misspell // as above
func TestWithMoreWords(t *testing.T) {
	few := spell.New(larder(), nil)
	more := few.With(map[string]int{"trombone": 1, "reading": 1})
	for typed, want := range map[string]string{"trombonne": "trombone", "attendence": "attendance", "raeding": "reading",
		"trombone": "trombone", "senco": "senco"} {
		if got, _ := more.Correct(typed); got != want {
			t.Errorf("%q is read as %q, not %q", typed, got, want)
		}
	}
	if got, wrong := few.Correct("trombonne"); wrong {
		t.Errorf("without more words it is read as %q", got)
	}
}

// Whatever is typed, a correction is a word of the vocabulary, and right words stay.
func TestCorrectionsAreKnown(t *testing.T) {
	words := larder()
	s := spell.New(words, nil)
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("aeioufghnrst")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		typed := letters.Draw(t, "typed")
		got, wrong := s.Correct(typed)
		if _, known := words[got]; wrong && !known || !wrong && got != typed {
			t.Fatalf("%q is read as %q, %v", typed, got, wrong)
		}
		if again, wrong := s.Correct(got); wrong && got != typed {
			t.Fatalf("%q is read as %q, and that as %q", typed, got, again)
		}
	})
}

// One slip of the finger does not lose a long word.
func TestOneSlipIsMended(t *testing.T) {
	words := larder()
	s := spell.New(words, nil)
	var long []string
	for word := range words {
		if len(word) >= 7 {
			long = append(long, word)
		}
	}
	slices.Sort(long)
	rapid.Check(t, func(t *rapid.T) {
		word := []byte(rapid.SampledFrom(long).Draw(t, "word"))
		at := rapid.IntRange(1, len(word)-2).Draw(t, "at")
		var typed string
		switch rapid.IntRange(0, 2).Draw(t, "slip") {
		case 0:
			typed = string(slices.Delete(slices.Clone(word), at, at+1))
		case 1:
			typed = string(slices.Insert(slices.Clone(word), at, 'x'))
		case 2:
			swapped := slices.Clone(word)
			swapped[at], swapped[at+1] = swapped[at+1], swapped[at]
			typed = string(swapped)
		}
		if got, _ := s.Correct(typed); got != string(word) {
			t.Fatalf("%q is read as %q, not %q", typed, got, word)
		}
	})
}

// BenchmarkCorrect measures a wrong word among 10,000.
func BenchmarkCorrect(b *testing.B) {
	words := larder()
	for i := range 10_000 {
		words[strconv.FormatInt(int64(i)*7919+100_000, 26)+"word"]++
	}
	for word := range words {
		letters := []rune(word)
		for i, r := range letters {
			if r >= '0' && r <= '9' {
				letters[i] = 'q' + r - '0'
			}
		}
		words[string(letters)]++
	}
	s := spell.New(words, nil)
	for b.Loop() {
		s.Correct("attendence") //nolint:misspell // as above
	}
}
