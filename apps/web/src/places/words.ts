import { useLingui } from '@lingui/react/macro';
import type { Venue } from '@prodvor/api-client';

export type Surface = Venue['surface'];
export type Amenity = Venue['amenities'][number];

/** Every surface, in the order in which people are asked. */
export const SURFACES = [
  'artificial-grass',
  'grass',
  'rubber',
  'parquet',
  'asphalt',
  'sand',
  'ice',
  'other',
] as const satisfies readonly Surface[];

/** Every amenity, in the order in which people are asked. */
export const AMENITIES = [
  'lights',
  'changing-room',
  'shower',
  'toilet',
  'water',
  'parking',
  'stands',
  'roof',
  'rental',
  'wheelchair',
] as const satisfies readonly Amenity[];

export const useSurfaceName = (): ((surface: Surface) => string) => {
  const { t } = useLingui();
  return (surface) => {
    switch (surface) {
      case 'grass':
        return t`Grass`;
      case 'artificial-grass':
        return t`Artificial grass`;
      case 'rubber':
        return t`Rubber`;
      case 'parquet':
        return t`Parquet`;
      case 'asphalt':
        return t`Asphalt`;
      case 'sand':
        return t`Sand`;
      case 'ice':
        return t`Ice`;
      case 'other':
        return t`Another surface`;
      default:
        return surface satisfies never;
    }
  };
};

export const useAmenityName = (): ((amenity: Amenity) => string) => {
  const { t } = useLingui();
  return (amenity) => {
    switch (amenity) {
      case 'lights':
        return t`Lights`;
      case 'changing-room':
        return t`Changing room`;
      case 'shower':
        return t`Shower`;
      case 'toilet':
        return t`Toilet`;
      case 'water':
        return t`Drinking water`;
      case 'parking':
        return t`Parking`;
      case 'stands':
        return t`Stands`;
      case 'roof':
        return t`Roof`;
      case 'rental':
        return t`Equipment to rent`;
      case 'wheelchair':
        return t`Wheelchair access`;
      default:
        return amenity satisfies never;
    }
  };
};
