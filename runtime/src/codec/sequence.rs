//! Arrays whose items are counted: of a fixed length, and tuples.

use super::{Decode, Fail, Items, Reader, Value, Visit};

impl<T: Value, const N: usize> Items for [T; N] {
    fn len(&self) -> usize {
        N
    }

    fn get(&self, index: usize) -> &dyn Value {
        match self.as_slice().get(index) {
            Some(item) => item,
            None => &(),
        }
    }
}

impl<T: Value, const N: usize> Value for [T; N] {
    fn visit(&self, to: &mut dyn Visit) {
        to.array(self);
    }
}

impl<T: Decode, const N: usize> Decode for [T; N] {
    fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
        let start = r.offset();
        let items = Vec::<T>::decode(r)?;
        items.try_into().map_err(|items: Vec<T>| counted(start, N, items.len()))
    }
}

/// The fault of an array with another number of items.
fn counted(at: usize, wanted: usize, has: usize) -> Fail {
    let rule = if has < wanted { "minItems" } else { "maxItems" };
    Fail::new(at, rule, format!("expected an array of {wanted}, found one of {has}"))
}

/// Reads an item to where it goes.
type Place<'p> = &'p mut dyn FnMut(&mut Reader<'_>) -> Result<(), Fail>;

/// Reads the items of a tuple one by one: each place says where it goes.
fn each(r: &mut Reader<'_>, places: &mut [Place<'_>]) -> Result<(), Fail> {
    let start = r.offset();
    let mut has = 0;
    r.array(&mut |r| {
        let place = places.get_mut(has);
        has += 1;
        match place {
            Some(place) => place(r),
            None => r.skip(),
        }
    })?;
    if has == places.len() { Ok(()) } else { Err(counted(start, places.len(), has)) }
}

macro_rules! tuple {
    ($count:literal: $($ty:ident $item:ident $index:tt),*) => {
        impl<$($ty: Value),*> Items for ($($ty,)*) {
            fn len(&self) -> usize {
                $count
            }

            fn get(&self, index: usize) -> &dyn Value {
                match index {
                    $($index => &self.$index,)*
                    _ => &(),
                }
            }
        }

        impl<$($ty: Value),*> Value for ($($ty,)*) {
            fn visit(&self, to: &mut dyn Visit) {
                to.array(self);
            }
        }

        impl<$($ty: Decode),*> Decode for ($($ty,)*) {
            fn decode(r: &mut Reader<'_>) -> Result<Self, Fail> {
                $(let mut $item = None;)*
                each(r, &mut [$(&mut |r| {
                    $item = Some($ty::decode(r)?);
                    Ok(())
                }),*])?;
                match ($($item,)*) {
                    ($(Some($item),)*) => Ok(($($item,)*)),
                    _ => Err(r.fail("minItems", "an item is missing")),
                }
            }
        }
    };
}

tuple!(2: A a 0, B b 1);
tuple!(3: A a 0, B b 1, C c 2);
tuple!(4: A a 0, B b 1, C c 2, D d 3);
tuple!(5: A a 0, B b 1, C c 2, D d 3, E e 4);
tuple!(6: A a 0, B b 1, C c 2, D d 3, E e 4, F f 5);
tuple!(7: A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6);
tuple!(8: A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7);
tuple!(9: A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8);
tuple!(10: A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9);
tuple!(11: A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10);
tuple!(12: A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11);
