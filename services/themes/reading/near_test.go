package reading_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"testing"

	"lateral/pkg/embed"
	"lateral/pkg/embed/minilm"
	"lateral/services/themes/glossary"
	"lateral/services/themes/reading"
)

var update = flag.Bool("update", false, "write phrases.vectors anew, after a change of phrases, glossary or model")

// The vectors stand in a file because making them takes seconds. The file is that of the
// phrases, the glossary and the model of today. Every eighth phrase is read again to see that.
func TestVectorsOfPhrasesAreOfTheModelAndOfThePhrases(t *testing.T) {
	model, err := minilm.Load()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, s := range reading.Phrases() {
		all = append(append(all, s.About), s.Phrases...)
	}
	if *update {
		out := []byte(model.Digest() + "\n")
		for _, phrase := range all {
			v := model.Vector(glossary.WriteOut(phrase))
			out = v.AppendBytes(out)
		}
		if err := os.WriteFile("phrases.vectors", out, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile("phrases.vectors")
	if err != nil {
		t.Fatal(err)
	}
	digest, rest, _ := bytes.Cut(raw, []byte("\n"))
	if string(digest) != model.Digest() || len(rest) != embed.Size*len(all) {
		t.Fatalf("%d bytes for %d phrases by model %s: run this test with -update", len(rest), len(all), digest)
	}
	for i, phrase := range all {
		var stored embed.Vector
		if stored, rest, err = embed.CutVector(rest); err != nil {
			t.Fatal(err)
		}
		if i%8 != 0 {
			continue
		}
		if v := model.Vector(glossary.WriteOut(phrase)); v.Likeness(&stored) < 0.999 {
			t.Fatalf("%q is like its stored vector by %.3f: run this test with -update", phrase, v.Likeness(&stored))
		}
	}
}

func TestNearFindsTheThemeWhosePhraseATextIs(t *testing.T) {
	model, err := minilm.Load()
	if err != nil {
		t.Fatal(err)
	}
	near, err := reading.NewNear(model.Digest())
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range reading.Phrases() {
		if i%10 != 0 {
			continue
		}
		v := model.Vector(glossary.WriteOut(s.Phrases[0]))
		got := near.Of(v.Wide())[s.Theme]
		if got.Phrase != s.Phrases[0] || got.Like < 0.999 {
			t.Errorf("%s by %q: %+v", s.Theme, s.Phrases[0], got)
		}
	}
}

func TestNearRefusesAnotherModel(t *testing.T) {
	if _, err := reading.NewNear("another"); !errors.Is(err, reading.ErrOtherModel) {
		t.Error(err)
	}
}
