#include "textflag.h"

// func dotWide(v, w *Vector) int32
//
// Each turn widens 2 × 16 numbers of both vectors to 16 bits, multiplies them, and adds the
// products in pairs to two rows of eight sums of 32 bits. 12 turns are 384 numbers.
TEXT ·dotWide(SB), NOSPLIT, $0-20
	MOVQ  v+0(FP), SI
	MOVQ  w+8(FP), DI
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	MOVQ  $12, CX

turn:
	VPMOVSXBW (SI), Y2
	VPMOVSXBW (DI), Y3
	VPMADDWD  Y3, Y2, Y2
	VPADDD    Y2, Y0, Y0
	VPMOVSXBW 16(SI), Y4
	VPMOVSXBW 16(DI), Y5
	VPMADDWD  Y5, Y4, Y4
	VPADDD    Y4, Y1, Y1
	ADDQ      $32, SI
	ADDQ      $32, DI
	DECQ      CX
	JNZ       turn

	// Sixteen sums become one.
	VPADDD       Y1, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPADDD       X1, X0, X0
	VPSHUFD      $0x4E, X0, X1
	VPADDD       X1, X0, X0
	VPSHUFD      $0xB1, X0, X1
	VPADDD       X1, X0, X0
	VMOVD        X0, AX
	VZEROUPPER
	MOVL         AX, ret+16(FP)
	RET
