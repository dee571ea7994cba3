package themes

import (
	lru "github.com/hashicorp/golang-lru/v2"

	"lateral/pkg/embed"
	"lateral/pkg/text"
)

// Reader reads what texts mean and which themes they are about. Several goroutines may use
// it at once. A nil Reader knows words alone: so does a program whose model is damaged.
type Reader struct {
	model *embed.Model
	near  *Near
	seen  *lru.Cache[string, embed.Vector] // people type: only the passage that changed is new
}

// remembered is how many passages a Reader remembers, at 384 bytes and their text.
const remembered = 4096

// NewReader returns a Reader by a model; ErrOtherModel if the phrases were read by another.
func NewReader(model *embed.Model) (*Reader, error) {
	near, err := NewNear(model.Digest())
	if err != nil {
		return nil, err
	}
	seen, err := lru.New[string, embed.Vector](remembered)
	return &Reader{model: model, near: near, seen: seen}, err
}

// Model is the digest of the model; "" of a nil Reader.
func (r *Reader) Model() string {
	if r == nil {
		return ""
	}
	return r.model.Digest()
}

// Meaning is what a text means, its abbreviations written out. It takes some 60 ms for 60 words
// that it has not read of late. A nil Reader finds none.
func (r *Reader) Meaning(of string) embed.Vector {
	if r == nil {
		return embed.Vector{}
	}
	if v, known := r.seen.Get(of); known {
		return v
	}
	v := r.model.Vector(WriteOut(of))
	r.seen.Add(of, v)
	return v
}

// Suggest returns the themes that a text may be about, the likeliest first, at most five. It
// reads the whole text and each passage by meaning.
func (r *Reader) Suggest(of string) []Suggestion {
	if r == nil {
		return (*Near)(nil).Suggest(of)
	}
	meanings := []embed.Vector{r.Meaning(of)}
	for _, passage := range text.Passages(of) {
		meanings = append(meanings, r.Meaning(passage))
	}
	return r.near.Suggest(of, meanings...)
}

// Near finds themes by meanings that are known; nil of a nil Reader.
func (r *Reader) Near() *Near {
	if r == nil {
		return nil
	}
	return r.near
}
