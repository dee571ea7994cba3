package minilm_test

import (
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"lateral/pkg/embed"
	"lateral/pkg/embed/minilm"
)

var load = sync.OnceValues(minilm.Load)

func model(t testing.TB) *embed.Model {
	t.Helper()
	m, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// The file reference.int8 has a vector for each line of texts.txt, made from the whole model
// by its own tokenizer, with numbers of 32 bits.
func TestVectorsAreThoseOfTheWholeModel(t *testing.T) {
	m := model(t)
	texts, err := os.ReadFile("testdata/texts.txt")
	if err != nil {
		t.Fatal(err)
	}
	reference, err := os.ReadFile("testdata/reference.int8")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(texts), "\n"), "\n")
	if len(lines) != 200 || len(reference) != len(lines)*embed.Size {
		t.Fatalf("%d texts, %d numbers", len(lines), len(reference))
	}
	least, sum := 1.0, 0.0
	for n, text := range lines {
		var want embed.Vector
		for i, b := range reference[n*embed.Size : (n+1)*embed.Size] {
			want[i] = int8(b)
		}
		got := m.Vector(text)
		like := got.Likeness(&want)
		if like < 0.998 {
			t.Errorf("%q: %.4f", text, like)
		}
		least, sum = min(least, like), sum+like
	}
	t.Logf("the least cosine is %.4f, the mean %.5f", least, sum/float64(len(lines)))
}

// What means the like is near though it shares no word, nearer than what is said alike.
func TestMeaningIsFoundWithoutSharedWords(t *testing.T) {
	m := model(t)
	for _, tt := range []struct{ text, near, far string }{
		{"The children cannot read", "early literacy", "a leaking roof"},
		{"pupils new to English", "learning a second language", "pupils new to swimming"},
		{"too many absences", "attendance is low", "too many invoices"},
		{"anxiety and self-harm", "mental health", "health and safety"},
	} {
		text, near, far := m.Vector(tt.text), m.Vector(tt.near), m.Vector(tt.far)
		if text.Likeness(&near) <= text.Likeness(&far) {
			t.Errorf("%q is like %q by %.3f, and like %q by %.3f", tt.text, tt.near, text.Likeness(&near), tt.far,
				text.Likeness(&far))
		}
	}
}

// Whatever somebody types has a vector or none, and no text ends the program.
func TestAnyTextIsTaken(t *testing.T) {
	m := model(t)
	for name, tt := range map[string]struct {
		text string
		none bool
	}{
		"no word":            {"", true},
		"spaces":             {" \t\n", true},
		"signs nobody sees":  {"\u200b\u202e\x00", true},
		"one sign":           {".", false},
		"another alphabet":   {"학교 школа", false},
		"no letters":         {"😀", false},
		"broken":             {"\xff\xfe reading", false},
		"a megabyte":         {strings.Repeat("reading and writing ", 50_000), false},
		"one word, for ever": {strings.Repeat("a", 1_000_000), false},
	} {
		v := m.Vector(tt.text)
		if none := v == (embed.Vector{}); none != tt.none {
			t.Errorf("%s: no vector: %v", name, none)
		}
	}
}

// Spaces, large letters and accents change nothing.
func TestOneTextHasOneVector(t *testing.T) {
	m := model(t)
	want := m.Vector("a cafe in the school")
	var all sync.WaitGroup
	for _, text := range []string{"a cafe in the school", "A Café  in\nthe SCHOOL", " a cafe\u0301 in the school\x00"} {
		for range 4 {
			all.Go(func() {
				if got := m.Vector(text); got != want {
					t.Errorf("%q has another vector", text)
				}
			})
		}
	}
	all.Wait()
}

func BenchmarkLoad(b *testing.B) { measure(b, func() { _, _ = minilm.Load() }) }

func BenchmarkVector(b *testing.B) {
	m := model(b)
	const sixty = "Children in Years 3 and 4 find it hard to remember what they have learned in mathematics, and their " +
		"reasoning is weak. Our teachers would like somebody to look at planning with them, to model a lesson or two, and " +
		"to help the subject leader to check over the year whether things have become better for the pupils."
	for name, text := range map[string]string{"60 words": sixty, "6 words": "phonics in reception for new teachers"} {
		b.Run(name, func(b *testing.B) { measure(b, func() { m.Vector(text) }) })
	}
}

// measure reports the processor time of one turn beside the time that passed.
func measure(b *testing.B, turn func()) {
	b.Helper()
	before := processor()
	for b.Loop() {
		turn()
	}
	b.ReportMetric(float64((processor()-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}

func processor() time.Duration {
	var r syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
