package httpx

import "time"

// NewPacer and Remembered let tests see what is forgotten.
func NewPacer(now func() time.Time) *pacer { return newPacer(now) }

// Take counts one call.
func (p *pacer) Take(of string, pace Pace) time.Duration { return p.count(of, pace) }

// Remembered is how many callers are kept.
func (p *pacer) Remembered() int { return p.callers.Len() }
