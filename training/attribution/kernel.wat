;; The inner loops of learning (FTRL-proximal, McMahan and others, 2013), four outcomes at a time. All addresses are in
;; bytes; a row of weights takes `size` bytes, a multiple of 16, and its two sums (z, then n) twice that.
(module
  (memory (export "memory") 1)

  ;; Adds the weights of `count` rows, whose numbers stand at `rows`, to the sums at `sums`.
  (func (export "add") (param $rows i32) (param $count i32) (param $weights i32) (param $size i32) (param $sums i32)
    (local $end i32) (local $at i32) (local $lane i32)
    (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $at (i32.add (local.get $weights) (i32.mul (i32.load (local.get $rows)) (local.get $size))))
        (local.set $lane (i32.const 0))
        (loop $lanes
          (v128.store
            (i32.add (local.get $sums) (local.get $lane))
            (f32x4.add
              (v128.load (i32.add (local.get $sums) (local.get $lane)))
              (v128.load (i32.add (local.get $at) (local.get $lane)))))
          (local.set $lane (i32.add (local.get $lane) (i32.const 16)))
          (br_if $lanes (i32.lt_u (local.get $lane) (local.get $size))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
        (br $next))))

  ;; Moves the weights of these rows against the gradient at `gradient`.
  (func (export "update")
    (param $rows i32) (param $count i32) (param $weights i32) (param $size i32) (param $gradient i32)
    (param $state i32) (param $perAlpha f32) (param $beta f32) (param $l1 f32)
    (local $end i32) (local $at i32) (local $z i32) (local $lane i32) (local $row i32)
    (local $g v128) (local $n v128) (local $root v128) (local $zv v128) (local $over v128)
    (local $a v128) (local $b v128) (local $l v128) (local $sign v128)
    (local.set $a (f32x4.splat (local.get $perAlpha)))
    (local.set $b (f32x4.splat (local.get $beta)))
    (local.set $l (f32x4.splat (local.get $l1)))
    (local.set $sign (v128.const i32x4 0x80000000 0x80000000 0x80000000 0x80000000))
    (local.set $end (i32.add (local.get $rows) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $row (i32.mul (i32.load (local.get $rows)) (local.get $size)))
        (local.set $at (i32.add (local.get $weights) (local.get $row)))
        (local.set $z (i32.add (local.get $state) (i32.shl (local.get $row) (i32.const 1))))
        (local.set $lane (i32.const 0))
        (loop $lanes
          (local.set $g (v128.load (i32.add (local.get $gradient) (local.get $lane))))
          (local.set $n (v128.load (i32.add (i32.add (local.get $z) (local.get $size)) (local.get $lane))))
          ;; z += g - (sqrt(n + g²) - sqrt(n)) / alpha · w
          (local.set $zv (f32x4.add (v128.load (i32.add (local.get $z) (local.get $lane))) (local.get $g)))
          (local.set $root (f32x4.sqrt (local.get $n)))
          (local.set $n (f32x4.add (local.get $n) (f32x4.mul (local.get $g) (local.get $g))))
          (local.set $over (f32x4.sqrt (local.get $n)))
          (local.set $zv
            (f32x4.sub
              (local.get $zv)
              (f32x4.mul
                (f32x4.mul (f32x4.sub (local.get $over) (local.get $root)) (local.get $a))
                (v128.load (i32.add (local.get $at) (local.get $lane))))))
          (v128.store (i32.add (i32.add (local.get $z) (local.get $size)) (local.get $lane)) (local.get $n))
          (v128.store (i32.add (local.get $z) (local.get $lane)) (local.get $zv))
          ;; w = -sign(z) · max(|z| - l1, 0) / ((beta + sqrt(n)) / alpha)
          (v128.store
            (i32.add (local.get $at) (local.get $lane))
            (v128.xor
              (f32x4.div
                (f32x4.max (f32x4.sub (f32x4.abs (local.get $zv)) (local.get $l)) (v128.const f32x4 0 0 0 0))
                (f32x4.mul (f32x4.add (local.get $b) (local.get $over)) (local.get $a)))
              (v128.xor (v128.and (local.get $zv) (local.get $sign)) (local.get $sign))))
          (local.set $lane (i32.add (local.get $lane) (i32.const 16)))
          (br_if $lanes (i32.lt_u (local.get $lane) (local.get $size))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
        (br $next))))
)
