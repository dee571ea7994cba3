package embed

import (
	"math"

	"github.com/viterin/vek/vek32"
)

// The model's shape: six layers with twelve heads of attention, and 1536 numbers within a
// layer.
const (
	depth = 6
	heads = 12
	head  = Size / heads
	inner = 1536
)

// linear is a matrix, a row for each number that comes in, and what is added afterwards.
type linear struct{ weights, bias []float32 }

// of is a row of numbers for each row that comes in, width numbers wide.
func (l linear) of(in []float32, width int) []float32 {
	out := vek32.MatMul(in, l.weights, width)
	each(out, len(l.bias), func(row []float32) { vek32.Add_Inplace(row, l.bias) })
	return out
}

func each(all []float32, width int, do func(row []float32)) {
	for at := 0; at < len(all); at += width {
		do(all[at : at+width])
	}
}

// layerNorm brings a row to mean 0 and variance 1, and then to what was learnt.
type layerNorm struct{ weight, bias []float32 }

func (n layerNorm) of(row []float32) {
	vek32.SubNumber_Inplace(row, vek32.Mean(row))
	const least = 1e-12 // as the model was made
	vek32.DivNumber_Inplace(row, float32(math.Sqrt(float64(vek32.Dot(row, row))/float64(len(row))+least)))
	vek32.Mul_Inplace(row, n.weight)
	vek32.Add_Inplace(row, n.bias)
}

// layer lets each piece look at all others, and then thinks about each.
type layer struct {
	query, key, value, joined linear
	attended                  layerNorm
	wide, narrow              linear
	out                       layerNorm
}

// of changes the rows, one for each piece.
func (l *layer) of(x []float32) {
	seen := attend(l.query.of(x, Size), l.key.of(x, Size), l.value.of(x, Size))
	vek32.Add_Inplace(x, l.joined.of(seen, Size))
	each(x, Size, l.attended.of)
	wide := l.wide.of(x, Size)
	for i, n := range wide {
		wide[i] = gelu(n)
	}
	vek32.Add_Inplace(x, l.narrow.of(wide, inner))
	each(x, Size, l.out.of)
}

// attend is for each piece the mean of all values, weighted by how well its query meets
// their keys, in each head apart.
func attend(query, key, value []float32) []float32 {
	out := make([]float32, len(query))
	n := len(query) / Size
	weights, weighted := make([]float32, n), make([]float32, head)
	for h := range heads {
		of := func(all []float32, i int) []float32 { return all[i*Size+h*head : i*Size+(h+1)*head] }
		for i := range n {
			for j := range n {
				weights[j] = vek32.Dot(of(query, i), of(key, j)) / float32(math.Sqrt(head))
			}
			softmax(weights)
			for j := range n {
				vek32.MulNumber_Into(weighted, of(value, j), weights[j])
				vek32.Add_Inplace(of(out, i), weighted)
			}
		}
	}
	return out
}

// softmax makes weights of numbers: all above 0, with the sum 1.
func softmax(x []float32) {
	most := vek32.Max(x)
	for i, n := range x {
		x[i] = float32(math.Exp(float64(n - most)))
	}
	vek32.DivNumber_Inplace(x, vek32.Sum(x))
}

// gelu lets numbers above zero through, and little of those below: x times the share of a
// normal distribution that lies below x.
func gelu(x float32) float32 {
	return float32(float64(x) * 0.5 * (1 + math.Erf(float64(x)/math.Sqrt2)))
}
