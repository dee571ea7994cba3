package embed_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/embed"
)

func vector(t *rapid.T, name string) embed.Vector {
	var v embed.Vector
	copy(v[:], rapid.SliceOfN(rapid.Int8(), embed.Size, embed.Size).Draw(t, name))
	return v
}

func TestLikenessIsACosine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, w := vector(t, "v"), vector(t, "w")
		like := v.Likeness(&w)
		if like != w.Likeness(&v) || like < -1-1e-9 || like > 1+1e-9 {
			t.Fatalf("%v, and %v the other way round", like, w.Likeness(&v))
		}
		if self := v.Likeness(&v); v != (embed.Vector{}) && math.Abs(self-1) > 1e-9 {
			t.Fatalf("a vector is like itself by %v", self)
		}
	})
}

func TestNothingIsLikeNothing(t *testing.T) {
	var none embed.Vector
	some := embed.Vector{1}
	if none.Likeness(&some) != 0 || some.Likeness(&none) != 0 || none.Likeness(&none) != 0 {
		t.Error("a vector without a direction is like something")
	}
}

// The largest numbers do not run over.
func TestTheLargestVectorsAreCompared(t *testing.T) {
	var most, least embed.Vector
	for i := range most {
		most[i], least[i] = math.MaxInt8, math.MinInt8
	}
	if like := most.Likeness(&least); math.Abs(like+1) > 1e-9 {
		t.Errorf("opposed vectors are like by %v", like)
	}
}

func TestAVectorComesBackAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, w := vector(t, "v"), vector(t, "w")
		first, rest, err := embed.CutVector(w.AppendBytes(v.AppendBytes(nil)))
		if err != nil || first != v || len(rest) != embed.Size {
			t.Fatal(err, len(rest))
		}
		text, err := v.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back embed.Vector
		if err := back.UnmarshalText(text); err != nil || back != v {
			t.Fatal(err, back)
		}
	})
}

func TestWhatIsNoVectorIsRefused(t *testing.T) {
	if _, _, err := embed.CutVector(make([]byte, embed.Size-1)); !errors.Is(err, embed.ErrNoVector) {
		t.Error("too few bytes:", err)
	}
	for name, text := range map[string]string{"nothing": "", "no base64": "*", "short": "QUJD",
		"long": strings.Repeat("A", 4*(embed.Size/3+1))} {
		v := embed.Vector{1}
		if err := v.UnmarshalText([]byte(text)); !errors.Is(err, embed.ErrNoVector) || v != (embed.Vector{1}) {
			t.Error(name, err)
		}
	}
}

func TestWideVectorsAreAlikeAsTheVectorsAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, w := vector(t, "v"), vector(t, "w")
		if want, got := v.Likeness(&w), v.Wide().Likeness(w.Wide()); math.Abs(want-got) > 1e-5 {
			t.Fatalf("%v, wide %v", want, got)
		}
	})
	some, none := embed.Vector{1}, embed.Vector{}
	if some.Wide().Likeness(none.Wide()) != 0 || none.Wide().Likeness(none.Wide()) != 0 {
		t.Error("what has no direction is like something")
	}
}

func TestMeasuredVectorsAreAlikeAsTheVectorsAre(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v, w := vector(t, "v"), vector(t, "w")
		if want, got := v.Likeness(&w), v.Measured().Likeness(w.Measured()); math.Abs(want-got) > 1e-12 {
			t.Fatalf("alike by %v, and measured by %v", want, got)
		}
		if here, anywhere := embed.Dots(&v, &w); here != anywhere {
			t.Fatalf("the products are %d, and %d on other machines", here, anywhere)
		}
	})
	var none embed.Vector
	some, most := embed.Vector{1}, embed.Vector{}
	if none.Measured().Points() || some.Measured().Likeness(none.Measured()) != 0 || !some.Measured().Points() {
		t.Error("a vector without a direction is like something")
	}
	for i := range most {
		most[i] = math.MinInt8
	}
	if here, anywhere := embed.Dots(&most, &most); here != 384*128*128 || here != anywhere {
		t.Errorf("the products of the largest numbers are %d, and %d on other machines", here, anywhere)
	}
}

func BenchmarkLikeness(b *testing.B) {
	var v, w embed.Vector
	for i := range v {
		v[i], w[i] = int8(i), int8(3*i)
	}
	wide, other := v.Wide(), w.Wide()
	b.Run("vector", func(b *testing.B) {
		for b.Loop() {
			v.Likeness(&w)
		}
	})
	b.Run("wide", func(b *testing.B) {
		for b.Loop() {
			wide.Likeness(other)
		}
	})
	b.Run("widening", func(b *testing.B) {
		for b.Loop() {
			v.Wide()
		}
	})
}
