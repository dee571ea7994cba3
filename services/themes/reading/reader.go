package reading

import (
	"sync"

	lru "github.com/hashicorp/golang-lru/v2"

	"lateral/pkg/embed"
	"lateral/services/themes/glossary"
)

// Reader reads what texts mean and which themes they are about. Several goroutines may use
// it at once. A nil Reader knows words alone, and so does one whose model is damaged.
type Reader struct {
	digest string
	loaded func() (model, error)            // the model takes 80 MB: it is loaded when it is first asked
	seen   *lru.Cache[string, embed.Vector] // people type: only the passage that changed is new
}

type model struct {
	*embed.Model
	near *Near
}

// remembered is how many passages a Reader remembers, at 384 bytes and their text.
const remembered = 4096

// NewReader returns a Reader by the model of a digest, which it loads at the first question.
func NewReader(digest string, load func() (*embed.Model, error)) *Reader {
	seen, _ := lru.New[string, embed.Vector](remembered) // fails for sizes below one alone
	return &Reader{digest: digest, seen: seen, loaded: sync.OnceValues(func() (model, error) {
		m, err := load()
		if err != nil {
			return model{}, err
		}
		near, err := NewNear(m.Digest())
		return model{m, near}, err
	})}
}

// Err says why meanings are not known: embed.ErrDamaged or ErrOtherModel. It loads the model.
func (r *Reader) Err() error {
	if r == nil {
		return nil
	}
	_, err := r.loaded()
	return err
}

// Model is the digest of the model; "" of a nil Reader. It loads nothing.
func (r *Reader) Model() string {
	if r == nil {
		return ""
	}
	return r.digest
}

// Meaning is what a text means, its abbreviations written out. It takes some 60 ms for 60 words
// that it has not read of late. A Reader without a model finds none: the zero Vector.
func (r *Reader) Meaning(of string) embed.Vector {
	if r == nil {
		return embed.Vector{}
	}
	if v, known := r.seen.Get(of); known {
		return v
	}
	m, err := r.loaded()
	if err != nil {
		return embed.Vector{}
	}
	v := m.Vector(glossary.WriteOut(of))
	r.seen.Add(of, v)
	return v
}

// Knows says whether the model knows a word in small letters: plain English, names, places. It
// loads the model; without one, nothing is known.
func (r *Reader) Knows(word string) bool {
	if r == nil {
		return false
	}
	m, err := r.loaded()
	return err == nil && m.Knows(word)
}

// Near finds themes by meanings that are known; nil without a model. It loads the model.
func (r *Reader) Near() *Near {
	if r == nil {
		return nil
	}
	m, err := r.loaded()
	if err != nil {
		return nil
	}
	return m.near
}
